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
 * The one browser of the run: the Chromium installed on the machine. Where there is none
 * the journeys are skipped, on a build server ({@code CI=true}) they fail.
 */
final class Chromium {

	private static final String MISSING = "No Chromium: install it (Debian: apt-get install chromium) "
			+ "or name one in the variable CHROMIUM";

	/** The places the build file looks at too, to fetch the browser's driver. */
	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/snap/bin/chromium",
			"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

	private static Browser browser;

	private Chromium() {
	}

	/** The running browser, or the test is skipped. */
	static synchronized Browser running() {
		if (browser == null) {
			var executable = executable();
			if (executable.isEmpty()) {
				if ("true".equals(System.getenv("CI"))) {
					throw new IllegalStateException(MISSING);
				}
				Assumptions.abort(MISSING);
			}
			var playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable.get())
					.setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
					.setArgs(List.of("--disable-gpu", "--disable-quic", "--no-first-run",
							"--disable-background-networking", "--disable-component-update", "--disable-sync")));
			Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		}
		return browser;
	}

	private static Optional<Path> executable() {
		return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

}
