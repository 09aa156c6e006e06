package org.throughline.theme.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;
import org.throughline.theme.ThemeChange;
import org.throughline.theme.ThemeSummary;

record ThemeForm(@NotBlank @Size(max = 100) String name, @Size(max = 500) String description, String broader,
		@Size(max = 80) String slug, String version) implements FormFields {

	static ThemeForm of(ThemeSummary theme) {
		return new ThemeForm(theme.name(), FormValues.text(theme.description()), FormValues.text(theme.broaderSlug()),
				theme.slug(), FormValues.text(theme.version()));
	}

	ThemeChange toChange() {
		return new ThemeChange(this.name, FormValues.orNull(this.description), FormValues.orNull(this.broader),
				FormValues.orNull(this.slug));
	}

}
