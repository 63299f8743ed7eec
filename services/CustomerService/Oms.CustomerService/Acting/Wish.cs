using Oms.Contracts.Postsales;
using Oms.Contracts.Sales;

namespace Oms.CustomerService.Acting;

/// <summary>What an agent filled in.</summary>
public abstract record Wish(Act Act)
{
    public sealed record CancelOrder() : Wish(Act.CancelOrder);

    public sealed record CancelLines(ValueList<int> Lines, string Reason) : Wish(Act.CancelLines);

    /// <param name="Lines">Those that come back.</param>
    /// <param name="Reason">One of the channel's, where it lists any.</param>
    /// <param name="Comment">Required .</param>
    /// <param name="SourceId">Where to; null: where they came from .</param>
    public sealed record Return(ValueList<int> Lines, string Reason, string Comment, string? SourceId) : Wish(Act.Return);

    /// <param name="Amounts">By line; net or gross as the channel says (<c>appeasement_base</c>).</param>
    /// <param name="Reason">One of the channel's, where it lists any.</param>
    /// <param name="Comment">Required.</param>
    public sealed record Appease(ValueList<LineAmount> Amounts, string Reason, string Comment) : Wish(Act.Appease);

    /// <param name="Lines">With what is sent instead of each.</param>
    /// <param name="Reason">One of the channel's, where it lists any.</param>
    /// <param name="Comment">In words.</param>
    /// <param name="Method">Null: as before.</param>
    /// <param name="Address">Null: as before; never verified.</param>
    public sealed record Exchange(ValueList<LineSku> Lines, string Reason, string Comment, string? Method, NewShippingAddress? Address) : Wish(Act.Exchange);

    /// <inheritdoc cref="Exchange"/>
    public sealed record Reship(ValueList<int> Lines, string Reason, string Comment, string? Method, NewShippingAddress? Address) : Wish(Act.Reship);

    public sealed record ApproveReturn(string Rma) : Wish(Act.ApproveReturn);

    public sealed record CancelReturn(string Rma) : Wish(Act.CancelReturn);

    /// <param name="CreditNote">Which.</param>
    /// <param name="IsOffline">The money is handed over outside.</param>
    public sealed record ReleaseRefund(string CreditNote, bool IsOffline) : Wish(Act.ReleaseRefund);

    public sealed record CancelRefund(string CreditNote) : Wish(Act.CancelRefund);

    /// <param name="Line">One of the lines that go to the address that changes.</param>
    /// <param name="Address">Where they go instead.</param>
    /// <param name="IsForced">To another country, too.</param>
    public sealed record ChangeAddress(int Line, ShippingAddress Address, bool IsForced) : Wish(Act.ChangeAddress);

    public sealed record Hold(string Reason, DateTimeOffset? Until) : Wish(Act.Hold);

    public sealed record EndHold(string Reason) : Wish(Act.EndHold);

    public sealed record Note(string Text) : Wish(Act.Comment);

    /// <param name="Operation">Its number in the order.</param>
    public sealed record RetryPayment(int Operation) : Wish(Act.RetryPayment);

    /// <param name="Operation">The capture's number in the order.</param>
    /// <param name="Reason">How it is known.</param>
    public sealed record MarkPaid(int Operation, string Reason) : Wish(Act.MarkPaid);

    /// <param name="Operation">Its number in the order.</param>
    /// <param name="Outcome">One of <see cref="PlanningPayments.OutcomesOf"/>.</param>
    /// <param name="Reason">In words.</param>
    public sealed record CloseException(int Operation, string Outcome, string Reason) : Wish(Act.CloseException);
}

/// <summary>An amount of a line; null where none that can be read was entered.</summary>
public sealed record LineAmount(int LineNumber, decimal? Amount);

/// <summary>What is sent instead of a line; empty: the same again.</summary>
public sealed record LineSku(int LineNumber, string NewSku);
