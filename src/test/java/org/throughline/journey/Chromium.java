package org.throughline.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the test run: the Chromium installed on the machine, started once. If
 * there is none, the journeys are skipped; on a build server ({@code CI=true}) they fail.
 * Maven adds the browser's driver only if it finds a Chromium when it starts, so a
 * browser installed during the build counts as missing.
 */
final class Chromium {

	static final String NO_BROWSER = "No Chromium: install it (Debian: apt-get install chromium-headless-shell) "
			+ "or name one in the variable CHROMIUM";

	static final String NO_DRIVER = "Chromium was installed after the build had started: start the build again";

	/** Part of Playwright's driver bundle on every platform. */
	private static final String DRIVER = "/driver/linux/node";

	/**
	 * The places where the build file looks for a browser too. The one without windows
	 * takes a third less time.
	 */
	private static final List<String> PLACES = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
			"/snap/bin/chromium", "/usr/bin/google-chrome",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

	/**
	 * Pages live for a second here: optimising their scripts, most of all axe, takes
	 * longer than running them.
	 */
	private static final String SCRIPTS = "--js-flags=--no-opt --no-maglev --always-sparkplug --single-threaded "
			+ "--min-semi-space-size=64 --max-semi-space-size=64";

	private static Browser browser;

	private Chromium() {
	}

	/** Returns the running browser, or skips the test. */
	static synchronized Browser running() {
		if (browser == null) {
			var executable = executable();
			missing(executable.isPresent(), Chromium.class.getResource(DRIVER) != null).ifPresent((reason) -> {
				if ("true".equals(System.getenv("CI"))) {
					throw new IllegalStateException(reason);
				}
				Assumptions.abort(reason);
			});
			var playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable.orElseThrow())
					.setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
					.setArgs(List.of("--disable-gpu", "--disable-quic", "--no-first-run",
							"--disable-background-networking", "--disable-component-update", "--disable-sync",
							"--in-process-gpu", "--disable-site-isolation-trials", SCRIPTS)));
			Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		}
		return browser;
	}

	/** Returns why no browser can be started; empty if one can. */
	static Optional<String> missing(boolean browser, boolean driver) {
		if (!browser) {
			return Optional.of(NO_BROWSER);
		}
		return driver ? Optional.empty() : Optional.of(NO_DRIVER);
	}

	private static Optional<Path> executable() {
		return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

}
