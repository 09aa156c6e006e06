package org.throughline.journey;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessibilityTests {

	private static final String PAGE = """
			<!doctype html><html lang="en"><head><title>Text</title></head>
			<body><main><h1>Heading</h1>%s</main></body></html>""";

	@Test
	void findsLowContrastOnPageThatIsOtherwiseKnown() {
		try (var context = Accessibility.addTo(Chromium.running().newContext())) {
			var page = context.newPage();
			page.setContent(PAGE.formatted("<p>Words</p>"));
			assertThat(Accessibility.problems(page)).isEmpty();
			page.setContent(PAGE.formatted("<p>Words</p><p>More</p><p style='color: #aaa'>Pale</p>"));
			assertThat(Accessibility.problems(page)).singleElement().asString().contains("color-contrast", "Pale");
			page.setContent(PAGE.formatted("<div style='background: #444'><p>Words</p></div>"));
			assertThat(Accessibility.problems(page)).singleElement().asString().contains("color-contrast", "Words");
		}
	}

	@Test
	void findsFieldWithoutLabel() {
		try (var context = Accessibility.addTo(Chromium.running().newContext())) {
			var page = context.newPage();
			page.setContent(PAGE.formatted("<input type='text'>"));
			assertThat(Accessibility.problems(page)).singleElement().asString().startsWith("label: ");
		}
	}

	@Test
	void findsLabelThatLeadsNowhereOnPageBuiltLikeOneThatPassed() {
		try (var context = Accessibility.addTo(Chromium.running().newContext())) {
			var page = context.newPage();
			String field = "<label for='%s'>Name</label><input type='text' id='name'>";
			page.setContent(PAGE.formatted(field.formatted("name")));
			assertThat(Accessibility.problems(page)).isEmpty();
			page.setContent(PAGE.formatted(field.formatted("title")));
			assertThat(Accessibility.problems(page)).singleElement().asString().startsWith("label: ");
		}
	}

	@Test
	void findsButtonThatIsTooSmallOnTheNarrowScreenOnly() {
		try (var context = Accessibility.addTo(Chromium.running().newContext())) {
			var page = context.newPage();
			String buttons = "<style>button { display: block; padding: 10px } "
					+ "@media (max-width: 400px) { button { width: 5px; height: 5px; padding: 0 } }</style>"
					+ "<button>First</button><button>Second</button>";
			page.setViewportSize(1280, 900);
			page.setContent(PAGE.formatted(buttons));
			assertThat(Accessibility.problems(page)).isEmpty();
			page.setViewportSize(320, 900);
			assertThat(Accessibility.problems(page)).anyMatch((problem) -> problem.startsWith("target-size: "));
		}
	}

	@Test
	void findsAtAFurtherWidthWhatIsFineOnThePhone() {
		try (var context = Accessibility.addTo(Chromium.running().newContext())) {
			var page = context.newPage();
			page.setViewportSize(320, 900);
			page.setContent(
					PAGE.formatted("<style>@media (min-width: 1000px) { p { width: 2000px } }</style><p>Wide</p>"));
			assertThat(Accessibility.problems(page, Accessibility.TABLET)).isEmpty();
			assertThat(Accessibility.problems(page, 1280)).singleElement().asString().endsWith("at 1280");
			assertThat(page.viewportSize().width).isEqualTo(320);
		}
	}

}
