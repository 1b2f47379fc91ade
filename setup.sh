#!/usr/bin/env bash
# Installs what building, testing and checking need, unless it is installed already.
#
#   ./setup.sh build    wasm target, trunk, wasm-bindgen, wasm-opt
#   ./setup.sh test     Chromium, a Chinese font, playwright-core
#   ./setup.sh check    wasm target, cargo-deny, clippy, rustfmt
#   ./setup.sh bench    DuckDB and polars in a Python environment
#   ./setup.sh bench-charts  what test needs, and uPlot, ECharts and Chart.js in a node_modules of their own
#
# Parts can be named together; no part means `build`. The Makefile calls this; by hand it is never needed.
# MINGCHA_TOOLS        where the tools go, shared by all clones (default ~/.cache/mingcha)
# MINGCHA_WASM=debian  take the wasm target from Debian's packages without asking rustup first
set -euo pipefail
cd "$(dirname "$0")"

readonly TRUNK=0.21.14 CARGO_DENY=0.20.2
readonly DUCKDB=2.0.1 POLARS=2.1.0
readonly WASM=wasm32-unknown-unknown
readonly TOOLS="${MINGCHA_TOOLS:-$HOME/.cache/mingcha}"
readonly LOG="$TOOLS/setup.log"
# Present only when the wasm target comes from Debian: the rustup toolchain that the wasm build must use.
readonly TOOLCHAIN_FILE="$TOOLS/toolchain" DEBIAN_TOOLCHAIN=mingcha-debian

say() { printf '  · %s\n' "$1"; }
die() { printf '错误：%s\n' "$1" >&2; exit 1; }
have() { command -v "$1" >/dev/null; }

# The output of the tools goes to a log, and is shown only when something fails.
quietly() {
  "$@" >>"$LOG" 2>&1 || { tail -n 25 "$LOG" >&2; die "没有成功：$*（全部输出见 $LOG）"; }
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# apt_install TEXT PACKAGE…: installs the packages that are missing; TEXT is printed: what they are for, how long it takes.
apt_install() {
  local text=$1 package missing=()
  shift
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  have apt-get || die "这里没有 apt-get，请自行安装：${missing[*]}"
  [ "$(id -u)" = 0 ] || have sudo || die "需要管理员权限，请先运行：apt-get update && apt-get install ${missing[*]}"
  say "$text"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
  quietly as_root "${apt[@]}" update
  quietly as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}"
}

# cargo_install TEXT PROGRAM VERSION ARGUMENT…: installs PROGRAM, unless it is there in this VERSION.
cargo_install() {
  local text=$1 program=$2 version=$3
  shift 3
  [ "$("$TOOLS/bin/$program" --version 2>/dev/null)" != "$program $version" ] || return 0
  say "$text"
  # Debug information would double time and space. The tools are not built in the project's target folder.
  quietly env -u CARGO_TARGET_DIR CARGO_PROFILE_DEV_DEBUG=0 cargo install --force --root "$TOOLS" "$@"
}

npm_packages() {
  [ ! node_modules/.package-lock.json -nt package-lock.json ] || return 0
  say "wasm-opt、esbuild、playwright-core 等（npm）：约 10 秒"
  quietly npm ci --ignore-scripts
}

# --- The wasm target -------------------------------------------------------------------------------------------------

wasm_target() {
  if [ "${MINGCHA_WASM:-}" = debian ] || [ -f "$TOOLCHAIN_FILE" ]; then
    wasm_target_from_debian
    return
  fi
  [ ! -d "$(rustc --print target-libdir --target $WASM)" ] || return 0
  say "Rust 的 wasm 目标（rustup）：约 20 秒，最多等 2 分钟"
  timeout 120 rustup target add $WASM >>"$LOG" 2>&1 || wasm_target_from_debian
}

# Where rustup's host cannot be reached: Debian's compiler, and a standard library built from Debian's source.
wasm_target_from_debian() {
  apt_install "Rust 的 wasm 目标改用 Debian 的编译器：约 1 分钟" rustc-web cargo-web rust-web-src
  local rustc=/usr/bin/rustc host llvm
  host=$($rustc -vV | sed -n 's/^host: //p')
  llvm=$($rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  apt_install "链接器 lld：约 10 秒" "lld-$llvm"

  [ "$(RUSTUP_TOOLCHAIN=$DEBIAN_TOOLCHAIN rustc --print sysroot 2>/dev/null)" = /usr ] ||
    quietly rustup toolchain link $DEBIAN_TOOLCHAIN /usr

  local std=/usr/lib/rustlib/$WASM/lib stamp=/usr/lib/rustlib/$WASM/built-for
  if [ "$(cat $stamp 2>/dev/null)" != "$($rustc -V)" ]; then
    say "为 wasm 编译标准库：约 1 分钟"
    quietly as_root mkdir -p "/usr/lib/rustlib/$host/bin"
    quietly as_root ln -sf "/usr/bin/lld-$llvm" "/usr/lib/rustlib/$host/bin/rust-lld"
    local crate
    crate=$(mktemp -d)
    printf '%s\n' '[package]' 'name = "std-only"' 'edition = "2024"' '[lib]' 'path = "lib.rs"' 'crate-type = ["cdylib"]' \
      >"$crate/Cargo.toml"
    : >"$crate/lib.rs"
    # Fat LTO of the portal needs the library's bitcode. Its panic messages contain file names: without the remapping, the
    # program would contain this machine's paths.
    local flags="-Cembed-bitcode=yes --remap-path-prefix=/usr/lib/rustlib/src/rust/="
    flags+=" --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src/="
    quietly env RUSTUP_TOOLCHAIN=$DEBIAN_TOOLCHAIN RUSTC_BOOTSTRAP=1 RUSTFLAGS="$flags" \
      cargo build -Zbuild-std=std,panic_abort --release --target $WASM \
      --manifest-path "$crate/Cargo.toml" --target-dir "$crate/target"
    quietly as_root rm -rf $std
    quietly as_root mkdir -p $std
    quietly as_root cp "$crate/target/$WASM/release/deps/"*.rlib $std/
    $rustc -V | as_root tee $stamp >/dev/null
    rm -rf "$crate"
    # Cargo does not notice that the standard library has been replaced.
    rm -rf "${CARGO_TARGET_DIR:-target}/$WASM"
  fi
  echo $DEBIAN_TOOLCHAIN >"$TOOLCHAIN_FILE"
}

# --- Parts -----------------------------------------------------------------------------------------------------------

part_build() {
  local bindgen
  bindgen=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
  wasm_target
  cargo_install "trunk $TRUNK：编译约 5 分钟" trunk "$TRUNK" \
    --debug --locked "trunk@$TRUNK" --no-default-features --features rustls
  # Unoptimised, it would take longer over the portal at every build than its own compilation saves.
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 cargo_install "wasm-bindgen $bindgen：编译约 3 分钟" wasm-bindgen "$bindgen" \
    "wasm-bindgen-cli@$bindgen"
  npm_packages
}

part_test() {
  apt_install "Chromium、中文字体和 nginx：约 1 分钟" chromium fonts-noto-cjk nginx
  npm_packages
}

part_check() {
  wasm_target
  cargo_install "cargo-deny $CARGO_DENY：编译约 5 分钟" cargo-deny "$CARGO_DENY" --debug --locked "cargo-deny@$CARGO_DENY"
  if ! cargo clippy --version >/dev/null 2>&1 || ! cargo fmt --version >/dev/null 2>&1; then
    say "clippy 和 rustfmt（rustup）：约 10 秒"
    quietly timeout 120 rustup component add clippy rustfmt
  fi
  # The portal is linted by the compiler that builds it.
  [ ! -f "$TOOLCHAIN_FILE" ] || apt_install "Debian 的 clippy：约 10 秒" rust-web-clippy
}

part_bench() {
  local environment="$TOOLS/bench" versions=("duckdb==$DUCKDB" "polars==$POLARS")
  [ "$(cat "$environment/versions" 2>/dev/null)" != "${versions[*]}" ] || return 0
  # Debian's Python lacks the modules that create an environment.
  python3 -c 'import ensurepip, venv' 2>/dev/null || apt_install "Python 虚拟环境：约 20 秒" python3 python3-venv
  say "DuckDB $DUCKDB 和 polars $POLARS（pip）：约 20 秒"
  quietly python3 -m venv --clear "$environment"
  quietly "$environment/bin/pip" install --disable-pip-version-check "${versions[@]}"
  echo "${versions[*]}" >"$environment/versions"
}

part_bench_charts() {
  part_test
  have python3 || apt_install "Python：约 10 秒" python3
  [ ! bench/charts/node_modules/.package-lock.json -nt bench/charts/package-lock.json ] || return 0
  say "uPlot、ECharts、Chart.js（npm）：约 10 秒"
  quietly npm --prefix bench/charts ci --ignore-scripts
}

for program in rustc cargo cc node npm; do
  have $program || die "缺少 $program。请先安装 Rust（rustup）、Node.js 20、npm 和 gcc"
done
mkdir -p "$TOOLS/bin"
: >"$LOG"
[ $# -gt 0 ] || set -- build
for part in "$@"; do
  case $part in
    build | test | check | bench | bench-charts) "part_${part//-/_}" ;;
    *) die "没有「$part」这一项。可选：build、test、check、bench、bench-charts" ;;
  esac
done
