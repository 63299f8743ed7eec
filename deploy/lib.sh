# shellcheck shell=bash
#
# What deploy/up, deploy/down and tests/run have in common: building, the folder .run with its lock,
# and the services as processes. A service runs from a copy of its build: the next build would
# otherwise change the program under its feet.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
run=$root/.run
# shellcheck disable=SC2034
services=(sales logistics postsales customer_service)

# The SDK shall not greet, count its runs elsewhere, or make a certificate that nothing here uses.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

declare -A program=(
  [sales]=Sales/Oms.Sales.Worker
  [logistics]=Logistics/Oms.Logistics.Worker
  [postsales]=Postsales/Oms.Postsales.Worker
  [customer_service]=CustomerService/Oms.CustomerService.Web
)

say() { printf '\n== %s\n' "$*"; }
note() { printf '   %s\n' "$*"; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# One at a time. The lock is a file that stays open: whatever is started must not inherit it, or it
# would hold the lock as long as it runs.
alone() {
  (umask 077 && mkdir -p "$run"/{pids,logs,secrets,services})
  exec {lock}>"$run/lock"
  if ! flock -n "$lock"; then
    note "waiting for another deploy/up or deploy/down"
    flock "$lock"
  fi
}

# Everything, one build at a time: two would write the same files. The lock is on the folder, since
# .NET locks files itself. No build servers: they would stay behind, with whatever they inherited.
# In a subshell only: it ends with the build.
build() {
  local building
  if [[ ${lock-} ]]; then exec {lock}>&-; fi
  exec {building}<"$root"
  flock "$building"
  exec dotnet build "$root/Oms.sln" --configuration Release --disable-build-servers --nologo \
    --verbosity quiet -consoleLoggerParameters:NoSummary </dev/null
}

# ---- Packages -----------------------------------------------------------------------------------

# The console loads scripts and styles from npm, as its lock file says; tests fetch npm's validators.
install_node() {
  local wanted=()
  command -v node >/dev/null || wanted+=(nodejs)
  command -v npm >/dev/null || wanted+=(npm)
  install_packages "${wanted[@]}"
}

# ICU, for the SDK and for the console, which writes dates and amounts as each of its users does. A small Debian has none;
# the package has its version in its name.
install_cultures() {
  /sbin/ldconfig -p | grep -q libicuuc || install_packages '^libicu[0-9]+$'
}

# Debian's: what Playwright would download is not to be had everywhere.
install_browser() {
  command -v chromium >/dev/null || install_packages chromium
}

install_packages() {
  local as_root=()
  (( $# )) || return 0
  command -v apt-get >/dev/null || fail "there is no apt-get here. Wanted: $*"
  (( EUID == 0 )) || as_root=(sudo -n)
  "${as_root[@]}" true 2>/dev/null || fail "packages are missing. Please run as root: apt-get install $*"
  note "installing $*"
  "${as_root[@]}" apt-get update -qq >&2 || note "apt-get update failed, trying with the lists that are there"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "$@" >&2
}

# ---- Services -----------------------------------------------------------------------------------

dll_of() { echo "$run/services/$1/$(basename "${program[$1]}").dll"; }

# The number in a pid file may belong to another process by now: ours runs our copy of the program.
pid_of() {
  local pid command_line
  pid=$(cat "$run/pids/$1" 2>/dev/null) || return 1
  command_line=$( { tr '\0' ' ' <"/proc/$pid/cmdline"; } 2>/dev/null) || return 1
  [[ $command_line == *" $(dll_of "$1") "* ]] && echo "$pid"
}

stop_service() {
  local service=$1 pid give_up=$((SECONDS + 30))
  if pid=$(pid_of "$service"); then
    note "stopping $service"
    kill -TERM "$pid" 2>/dev/null || true
    while pid_of "$service" >/dev/null; do
      if (( SECONDS >= give_up )); then
        note "$service does not end by itself, killing it"
        kill -KILL "$pid" 2>/dev/null || true
        give_up=$((SECONDS + 30))
      fi
      sleep 0.1
    done
  fi
  rm -f "$run/pids/$service"
}
