package org.throughline.theme.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.throughline.platform.govuk.Typed;
import org.throughline.theme.ThemeChange;
import org.throughline.theme.ThemeSummary;

/**
 * A theme as typed.
 */
record ThemeForm(@NotBlank @Size(max = 100) String name, @Size(max = 500) String description, String broader,
		String version) {

	ThemeForm {
		name = Typed.words(name);
		description = Typed.words(description);
		broader = Typed.words(broader);
		version = Typed.words(version);
	}

	static ThemeForm empty() {
		return new ThemeForm("", "", "", "");
	}

	static ThemeForm of(ThemeSummary theme) {
		return new ThemeForm(theme.name(), Typed.shown(theme.description()), Typed.shown(theme.broaderSlug()), "");
	}

	ThemeChange toChange() {
		return new ThemeChange(this.name, Typed.orNothing(this.description), Typed.orNothing(this.broader));
	}

}
