package org.throughline.journey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A user with a browser. Every page is checked: no {@link Accessibility} violations,
 * nothing wider than the screen, and no errors in the console, which also tests the
 * content security policy.
 */
final class Visitor implements AutoCloseable {

	/** Counts the pages of a task, what is pressed, and the fields that are filled. */
	private static final String COUNT = """
			if (location.protocol.startsWith('http')) {
			  const count = (what) => { sessionStorage[what] = Number(sessionStorage[what] ?? 0) + 1; };
			  count('pages');
			  addEventListener('pointerdown', () => count('taps'), true);
			  addEventListener('change', ({ target }) => target.matches('[type=radio], [type=checkbox]') || count('inputs'), true);
			}""";

	private static final Logger logger = LoggerFactory.getLogger(Visitor.class);

	/** Windows that visitors have left; Playwright belongs to one thread. */
	private static final Map<Screen, Deque<Window>> LEFT = new HashMap<>();

	private static final int PHONE = 320;

	private static final int DESKTOP = 1280;

	private final Screen screen;

	/** Further widths at which each page is checked. */
	private final int[] furtherWidths;

	private final Window window;

	private Visitor(int port, int width, boolean scripts, int... furtherWidths) {
		this.screen = new Screen(port, width, scripts);
		this.furtherWidths = furtherWidths;
		var left = LEFT.computeIfAbsent(this.screen, (screen) -> new ArrayDeque<>()).poll();
		this.window = (left != null) ? left : Window.open(this.screen);
	}

	/** A phone, 320 pixels wide. */
	static Visitor onPhone(int port) {
		return new Visitor(port, PHONE, true, Accessibility.TABLET);
	}

	/**
	 * A phone, 320 pixels wide. Its pages are looked at on a desktop too, without opening
	 * them again.
	 */
	static Visitor onPhoneAndDesktop(int port) {
		return new Visitor(port, PHONE, true, Accessibility.TABLET, DESKTOP);
	}

	/** A phone, 320 pixels wide, whose browser runs no script. */
	static Visitor onPhoneWithoutScripts(int port) {
		return new Visitor(port, PHONE, false);
	}

	/** A desktop, 1280 pixels wide. */
	static Visitor onDesktop(int port) {
		return new Visitor(port, DESKTOP, true, Accessibility.TABLET);
	}

	/** A desktop whose browser runs no script. */
	static Visitor withoutScripts(int port) {
		return new Visitor(port, DESKTOP, false);
	}

	Page page() {
		return this.window.page();
	}

	/** Opens an address and checks the page. */
	Visitor open(String address) {
		var answer = page().navigate(address);
		assertThat(answer.status()).as(address).isEqualTo(200);
		return check();
	}

	/** Follows the link with this text and checks the page. */
	Visitor follow(String words) {
		page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
		return check();
	}

	/** Presses the button with this text and checks the page. */
	Visitor press(String words) {
		page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click();
		return check();
	}

	/** Fills the field with this label. */
	Visitor type(String label, String words) {
		page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(words);
		return this;
	}

	/** Signs in as the sign-in page does, without showing it. */
	Visitor signIn(String email, String password) {
		var requests = page().request();
		var form = FormData.create();
		((FormElement) Jsoup.parse(requests.get("/sign-in", RequestOptions.create().setMaxRetries(2)).text())
			.expectFirst("main form")).formData().forEach((field) -> form.set(field.key(), field.value()));
		form.set("email", email).set("password", password);
		var answer = requests.post("/sign-in", RequestOptions.create().setForm(form).setMaxRedirects(0));
		assertThat(answer.headers().get("location")).as("where %s is led", email).isNotNull().doesNotContain("sign-in");
		return this;
	}

	/** Signs in on the sign-in page. */
	Visitor signInOnPage(String email, String password) {
		open("/sign-in");
		type("Email address", email);
		type("Password", password);
		return press("Sign in");
	}

	/** Begins a task on the current page, for {@link #took}. */
	Visitor begins() {
		if (this.screen.scripts()) {
			page().evaluate("sessionStorage.clear()");
		}
		return this;
	}

	/**
	 * Checks that the task took at most so many taps, ticks among them, and fields that
	 * were filled. Scripts count them.
	 */
	Visitor took(String task, int taps, int inputs) {
		if (!this.screen.scripts()) {
			return this;
		}
		var counts = List.of("taps", "inputs", "pages").stream().map(this::counted).toList();
		logger.info("{} px, {}: {} taps, {} inputs, {} pages", this.screen.width(), task, counts.get(0), counts.get(1),
				counts.get(2));
		assertThat(counts.get(0)).as("taps to %s", task).isLessThanOrEqualTo(taps);
		assertThat(counts.get(1)).as("inputs to %s", task).isLessThanOrEqualTo(inputs);
		return this;
	}

	private int counted(String what) {
		return (int) page().evaluate("(what) => Number(sessionStorage[what] ?? 0)", what);
	}

	/** Checks the current page. */
	Visitor check() {
		page().waitForLoadState(LoadState.DOMCONTENTLOADED);
		String where = page().url();
		assertThat(page().locator("h1").count()).as("h1 on " + where).isEqualTo(1);
		if (this.screen.scripts()) {
			assertThat(Accessibility.problems(page(), this.furtherWidths)).as("accessibility of " + where).isEmpty();
		}
		assertThat(this.window.complaints()).as("console of " + where).isEmpty();
		return this;
	}

	/** Leaves the window without a session to the next visitor. */
	@Override
	public void close() {
		page().navigate("about:blank");
		page().context().clearCookies();
		this.window.complaints().clear();
		LEFT.get(this.screen).add(this.window);
	}

	private record Screen(int port, int width, boolean scripts) {

	}

	/** A page of a browser with its own session, and its errors in the console. */
	private record Window(Page page, List<String> complaints) {

		static Window open(Screen screen) {
			var context = Chromium.running()
				.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + screen.port())
					.setViewportSize(screen.width(), 900)
					.setJavaScriptEnabled(screen.scripts()));
			if (screen.scripts()) {
				Accessibility.addTo(context);
				context.addInitScript(COUNT);
			}
			var page = context.newPage();
			var complaints = new ArrayList<String>();
			page.onConsoleMessage((message) -> {
				if ("error".equals(message.type())
						&& !message.text().contains("the server responded with a status of 4")) {
					complaints.add(message.text());
				}
			});
			page.onPageError(complaints::add);
			page.onRequestFailed((request) -> {
				// what becomes a download is "aborted" as a page
				if (!"net::ERR_ABORTED".equals(request.failure())) {
					complaints.add(request.url() + " " + request.failure());
				}
			});
			return new Window(page, complaints);
		}

	}

}
