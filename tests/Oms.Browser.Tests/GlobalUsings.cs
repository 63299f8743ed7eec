global using Microsoft.Playwright;
global using Oms.Browser.Tests.Running;
global using static Microsoft.Playwright.Assertions;
