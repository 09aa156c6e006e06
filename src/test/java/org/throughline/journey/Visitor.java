package org.throughline.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

import org.throughline.platform.file.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A user with a browser. Every page is checked: no accessibility violations (WCAG 2.2
 * AA), nothing wider than the screen, and no errors in the console, which also tests the
 * content security policy.
 */
final class Visitor implements AutoCloseable {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/** Nobody sees these fields, and their tokens differ in pages that are alike. */
	private static final Pattern HIDDEN_FIELD = Pattern.compile("<input type=\"hidden\"[^>]*>");

	/** The pages, by width and checksum, that were checked in this run. */
	private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	private final boolean scripts;

	private final int width;

	private Visitor(String address, int width, boolean scripts) {
		this.scripts = scripts;
		this.width = width;
		this.context = Chromium.running()
			.newContext(new Browser.NewContextOptions().setBaseURL(address)
				.setViewportSize(width, 900)
				.setJavaScriptEnabled(scripts));
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if ("error".equals(message.type()) && !message.text().contains("the server responded with a status of 4")) {
				this.complaints.add(message.text());
			}
		});
		this.page.onPageError(this.complaints::add);
		this.page.onRequestFailed((request) -> {
			// what becomes a download is "aborted" as a page
			if (!"net::ERR_ABORTED".equals(request.failure())) {
				this.complaints.add(request.url() + " " + request.failure());
			}
		});
	}

	/** A phone, 320 pixels wide. */
	static Visitor onPhone(int port) {
		return new Visitor("http://localhost:" + port, 320, true);
	}

	/** A desktop, 1280 pixels wide. */
	static Visitor onDesktop(int port) {
		return new Visitor("http://localhost:" + port, 1280, true);
	}

	/** A desktop whose browser runs no script. */
	static Visitor withoutScripts(int port) {
		return new Visitor("http://localhost:" + port, 1280, false);
	}

	Page page() {
		return this.page;
	}

	/** Opens an address and checks the page. */
	Visitor open(String address) {
		var answer = this.page.navigate(address);
		assertThat(answer.status()).as(address).isEqualTo(200);
		return check();
	}

	/** Follows the link with this text and checks the page. */
	Visitor follow(String words) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
		return check();
	}

	/** Presses the button with this text and checks the page. */
	Visitor press(String words) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click();
		return check();
	}

	/** Fills the field with this label. */
	Visitor type(String label, String words) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(words);
		return this;
	}

	/** Signs in on the sign-in page. */
	Visitor signIn(String email, String password) {
		open("/sign-in");
		type("Email address", email);
		type("Password", password);
		return press("Sign in");
	}

	/** Checks the current page. */
	Visitor check() {
		this.page.waitForLoadState(LoadState.DOMCONTENTLOADED);
		String where = this.page.url();
		assertThat(this.page.locator("h1").count()).as("h1 on " + where).isEqualTo(1);
		if (this.scripts && isNew()) {
			var violations = new AxeBuilder(this.page).setLegacyMode(true)
				.options(violationsOnly())
				.withTags(RULES)
				.analyze()
				.getViolations();
			assertThat(violations)
				.as(() -> where + violations.stream()
					.map((violation) -> "\n" + violation.getId() + ": "
							+ violation.getNodes().stream().map((node) -> node.getHtml()).toList())
					.toList())
				.isEmpty();
			int wider = (int) this.page
				.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
			assertThat(wider).as("pixels wider than the screen: " + where).isLessThanOrEqualTo(0);
		}
		assertThat(this.complaints).as("console of " + where).isEmpty();
		return this;
	}

	/** All rules are checked; details of what obeys them would take most of the time. */
	private static AxeRunOptions violationsOnly() {
		var options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		return options;
	}

	/** Returns whether no visitor with this width has seen the same page before. */
	private boolean isNew() {
		String html = HIDDEN_FIELD.matcher(this.page.content()).replaceAll("");
		return CHECKED.add(this.width + " " + Sha256.of(html.getBytes(StandardCharsets.UTF_8)));
	}

	@Override
	public void close() {
		this.context.close();
	}

}
