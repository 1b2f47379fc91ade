# The project's commands. Each first installs what is missing (setup.sh), and prints what it does and about how long it
# takes.
#
#   make serve    builds the portal and shows it at http://127.0.0.1:8080/
#   make build    builds the portal into dist/
#   make test     runs every test, those in a real browser and a small run of both benchmarks included
#   make check    formatting, lints, licences and known weaknesses of dependencies
#   make bench-publish  measures publishing ten years of hourly air beside DuckDB and polars (bench/README.md)
#   make bench-charts   measures a chart of 166,650 hours beside uPlot, ECharts and Chart.js (bench/README.md)
#   make clean    removes everything that was built (not the tools)

BASE   ?= /
PORT   ?= 8080
BUREAU ?= bureau/wulanchabu-2021
# The day of publication. The example's report is about 2021, so it is published early in 2022; give your own bureau's day.
DATE   ?= 2022-03-01
DIST   ?= dist
# The folder of real exports, which are not part of the project; without it the tests of them are shown as ignored.
REAL_DATA ?= $(wildcard ../shared/real-data)
# How often bench-publish and bench-charts measure; the result is the median.
ROUNDS       ?= 9
CHART_ROUNDS ?= 30

SHELL       := bash
.SHELLFLAGS := -euo pipefail -c

export MINGCHA_TOOLS ?= $(HOME)/.cache/mingcha
export PATH := $(MINGCHA_TOOLS)/bin:$(CURDIR)/node_modules/.bin:$(PATH)
# Trunk refuses NO_COLOR=1.
unexport NO_COLOR

TARGET  := $(or $(CARGO_TARGET_DIR),target)
MINGCHA := $(TARGET)/debug/mingcha
SITE    := $(TARGET)/site
SUBPATH := /hbj/portal/
RENDER  := $(MINGCHA) render --site $(SITE) --data public/data --public public
BENCH_PUBLISH := "$$MINGCHA_TOOLS/bench/bin/python" -B bench/publish.py --bureau bureau/wulanchabu-2021
BENCH_CHARTS  := node bench/charts/run.mjs --mingcha $(abspath $(MINGCHA)) --site $(abspath $(SITE))

# Where the wasm target comes from Debian (see setup.sh), the wasm build needs Debian's compiler. The file is read when the
# recipe runs, since setup.sh may have written it just before.
WASM_TOOLCHAIN = if [ -f "$$MINGCHA_TOOLS/toolchain" ]; then export RUSTUP_TOOLCHAIN="$$(< "$$MINGCHA_TOOLS/toolchain")"; fi

# Panic messages contain file names: without this, the program would contain this machine's paths of crates. The program
# starts with the memory that a chart of hours needs: growing it while drawing costs milliseconds each time.
WASM_FLAGS = export RUSTFLAGS="-Clink-arg=--initial-memory=8388608 \
  $$(printf -- '--remap-path-prefix=%s= ' "$${CARGO_HOME:-$$HOME/.cargo}"/registry/src/*/)"

# Recipes share target/ and public/data/, and print numbered steps: they must run in order.
.NOTPARALLEL:
.PHONY: serve build test check bench-publish bench-charts clean portal

serve: build
	@echo "④ 预览网站，按 Ctrl+C 结束："
	@exec $(MINGCHA) serve $(DIST) --base $(BASE) --port $(PORT)

build: portal
	@echo "③ 生成网页到 $(DIST)/（约 5 秒）"
	@$(RENDER) --out $(DIST) --base $(BASE)

test: portal
	@./setup.sh test bench bench-charts
	@echo "③ 为测试生成网页：两份门户（/ 和 $(SUBPATH)），一页每种图（约 15 秒）"
	@$(RENDER) --out $(TARGET)/test/root --base /
	@$(RENDER) --out $(TARGET)/test/subpath --base $(SUBPATH)
	@cargo run --locked --quiet --example gallery -- --site $(SITE) --out $(TARGET)/test/gallery
	@echo "④ 运行测试：程序（首次编译约 3 分钟），然后浏览器（约 3 分钟）"
	@MINGCHA_REAL_DATA="$(abspath $(REAL_DATA))" cargo test --locked $(if $(REAL_DATA),-- --include-ignored)
	@MINGCHA_BIN="$(abspath $(MINGCHA))" MINGCHA_DIST="$(abspath $(TARGET)/test/root)" \
	  MINGCHA_DIST_SUBPATH="$(abspath $(TARGET)/test/subpath)" MINGCHA_SITE="$(abspath $(SITE))" \
	  MINGCHA_GALLERY="$(abspath $(TARGET)/test/gallery)" \
	  node --test tests/compare-builds/*.test.mjs tests/browser/*.test.mjs
	@echo "⑤ 试运行两项测量：数据很少，走完全程，核对结果，不评判用时（约 1 分钟）"
	@$(BENCH_PUBLISH) --tiny --rounds 1 --mingcha $(MINGCHA) --work $(TARGET)/test/bench-publish
	@$(BENCH_CHARTS) --tiny --rounds 1 --work $(abspath $(TARGET))/test/bench-charts

# What every site is rendered from, independent of its base: the publisher, the data, and Trunk's output.
portal:
	@echo "① 准备工具（首次约 10 分钟，之后不到 1 秒）"
	@./setup.sh build
	@echo "② 编译发布程序，发布数据，编译网页程序（首次约 5 分钟，之后几秒）"
	@cargo build --locked --bin mingcha
	@$(MINGCHA) publish $(BUREAU) --out public/data --date $(DATE)
	@cargo fetch --locked --quiet --target wasm32-unknown-unknown
	@$(WASM_TOOLCHAIN); $(WASM_FLAGS); trunk build --release --dist $(SITE)

check:
	@echo "① 准备工具（首次约 5 分钟，之后不到 1 秒）"
	@./setup.sh check
	@echo "② 检查格式（约 1 秒）"
	@cargo fmt --check
	@echo "③ 检查代码：发布程序，然后网页程序（首次约 4 分钟）"
	@cargo clippy --locked --workspace --all-targets -- -D warnings
	@$(WASM_TOOLCHAIN); cargo clippy --locked --target wasm32-unknown-unknown --no-default-features --features hydrate \
	  --bin portal -- -D warnings
	@echo "④ 检查依赖：许可证、来源、已知漏洞（约 10 秒）"
	@cargo deny --locked check --hide-inclusion-graph bans licenses sources
	@if cargo deny fetch db >/dev/null 2>&1; then cargo deny --locked --offline check advisories; \
	  else echo "注意：连不上漏洞库（RustSec），这次没有检查已知漏洞"; fi

bench-publish:
	@echo "① 准备工具（首次约 30 秒，之后不到 1 秒）"
	@./setup.sh bench
	@echo "② 编译发布程序（首次约 5 分钟，之后几秒）"
	@cargo build --release --locked --bin mingcha
	@echo "③ 生成十年的小时数据，核对结果，测量 $(ROUNDS) 轮（约 1 分钟；期间请不要运行别的程序）"
	@$(BENCH_PUBLISH) --rounds $(ROUNDS) --mingcha $(TARGET)/release/mingcha --work $(TARGET)/bench

bench-charts: portal
	@./setup.sh bench-charts
	@echo "③ 生成小时数据和网页，核对图表，测量 $(CHART_ROUNDS) 轮（约 10 分钟；期间请不要运行别的程序）"
	@$(BENCH_CHARTS) --rounds $(CHART_ROUNDS) --work $(abspath $(TARGET))/bench-charts

clean:
	rm -rf $(DIST) public/data
	cargo clean
