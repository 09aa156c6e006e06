package org.throughline.platform.form;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;

class RedirectsTests {

	private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

	@Test
	void refusalIsShownWithItsArgumentAndNotAsSuccess() {
		String view = Redirects.after(() -> {
			throw new RuleViolation("name", "name.tooLong", 60);
		}, "/page", "saved", this.redirect);
		assertThat(view).isEqualTo("redirect:/page");
		assertThat(this.redirect.getFlashAttributes()).extracting("flash", "flashName", "notDone")
			.containsExactly("name.tooLong", 60, true);
	}

	@Test
	void successIsShownAsSuccess() {
		Redirects.after(() -> {
		}, "/page", "saved", this.redirect);
		assertThat(this.redirect.getFlashAttributes().keySet()).isEqualTo(Set.of("flash"));
	}

}
