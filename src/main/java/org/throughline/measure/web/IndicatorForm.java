package org.throughline.measure.web;

import java.util.Objects;

import org.springframework.validation.Errors;

import org.throughline.measure.IndicatorContent;
import org.throughline.measure.IndicatorDetails;
import org.throughline.measure.IndicatorEdit;
import org.throughline.measure.IndicatorLinks;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

/**
 * The form of an indicator.
 *
 * @param links the records it refers to
 */
record IndicatorForm(String version, IndicatorContent content, IndicatorLinks links) {

	private static final int LINE = 300;

	private static final int TEXT = 5_000;

	IndicatorForm {
		content = Objects.requireNonNullElse(content, IndicatorContent.EMPTY);
		links = Objects.requireNonNullElse(links, IndicatorLinks.NONE);
	}

	static IndicatorForm of(IndicatorDetails indicator) {
		return new IndicatorForm(FormValues.text(indicator.version()), indicator.content(), indicator.links());
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.required("content.name", LINE)
			.atMost("content.measurement.unit", 80)
			.atMost("content.measurement.area", LINE)
			.atMost("content.measurement.sharedName", LINE)
			.atMost("content.category", LINE)
			.atMost("content.collection", LINE)
			.atMost("content.definition", TEXT)
			.atMost("content.dataSource", TEXT)
			.atMost("content.note", FormChecks.TEXT);
	}

	IndicatorEdit toEdit() {
		return new IndicatorEdit(this.content, this.links);
	}

}
