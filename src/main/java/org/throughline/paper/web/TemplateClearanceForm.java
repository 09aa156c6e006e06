package org.throughline.paper.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.paper.TemplatePart;
import org.throughline.paper.TemplateParts;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.text.Slug;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a clearance of a template.
 *
 * @param section the key of the section, or empty for the whole paper
 */
record TemplateClearanceForm(String version, String name, String section, String workingDays, String alertDays,
		String wording, boolean withinText) implements TemplatePartForm<TemplateParts.Cleared> {

	static TemplateClearanceForm of(TemplatePart<TemplateParts.Cleared> clearance) {
		var content = clearance.content();
		return new TemplateClearanceForm(text(clearance.version()), content.name(), text(content.section()),
				text(content.workingDays()), text(content.alertDays()), text(content.wording()), content.withinText());
	}

	TemplateClearanceForm first() {
		return new TemplateClearanceForm(this.version, "", "", "10", "3", "", false);
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("name")
			.required("workingDays")
			.wholeNumber("workingDays")
			.required("alertDays")
			.wholeNumber("alertDays")
			.atMost("wording", FormChecks.LINE);
	}

	@Override
	public TemplateParts.Cleared toContent(TemplateParts.@Nullable Cleared stored) {
		String named = Slug.of(this.name);
		String key = (stored != null) ? stored.key() : named.isEmpty() ? "clearance" : named;
		return new TemplateParts.Cleared(key, this.name, orNull(this.section), orNull(this.wording), this.withinText,
				days(this.workingDays), days(this.alertDays));
	}

	private static int days(String text) {
		return Objects.requireNonNullElse(FormValues.wholeNumber(text), 0);
	}

}
