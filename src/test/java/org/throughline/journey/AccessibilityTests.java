package org.throughline.journey;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessibilityTests {

	private static final String PAGE = """
			<!doctype html><html lang="en"><head><title>Text</title></head>
			<body><main><h1>Heading</h1>%s</main></body></html>""";

	@Test
	void findsLowContrastOnPageThatIsOtherwiseKnown() {
		try (var context = Chromium.running().newContext()) {
			context.addInitScript(Accessibility.script());
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
		try (var context = Chromium.running().newContext()) {
			context.addInitScript(Accessibility.script());
			var page = context.newPage();
			page.setContent(PAGE.formatted("<input type='text'>"));
			assertThat(Accessibility.problems(page)).singleElement().asString().startsWith("label: ");
		}
	}

}
