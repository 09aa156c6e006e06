package org.throughline.paper.web;

import org.springframework.validation.Errors;

import org.throughline.paper.HeaderForm;
import org.throughline.paper.PaperNumbering;
import org.throughline.paper.TemplateContent;
import org.throughline.paper.TemplateDetails;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of the details of a template.
 *
 * @param fields names of further fields, a line each
 */
record TemplateForm(String version, String name, String council, Days days, Layout layout,
		String fields) implements FormFields {

	static TemplateForm of(TemplateDetails template) {
		var content = template.content();
		return new TemplateForm(text(template.version()), content.name(), text(content.council()),
				new Days(DateParts.of(content.validity().validFrom()), DateParts.of(content.validity().validTo())),
				new Layout(content.numbering().name(), content.header().headerForm().name(),
						text(content.header().summaryHeading()), text(content.longestSides())),
				text(content.fields()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("name")
			.atMost("council", FormChecks.LINE)
			.date("days.validFrom")
			.date("days.validTo")
			.oneOf("layout.numbering", PaperNumbering.class)
			.oneOf("layout.headerForm", HeaderForm.class)
			.atMost("layout.summaryHeading", FormChecks.LINE)
			.wholeNumber("layout.longestSides")
			.atMost("fields", FormChecks.TEXT);
	}

	TemplateContent toContent(TemplateContent stored) {
		return new TemplateContent(this.name, orNull(this.council),
				new TemplateContent.Validity(this.days.validFrom.parse().orElse(null),
						this.days.validTo.parse().orElse(null)),
				FormValues.requiredChoice(PaperNumbering.class, this.layout.numbering),
				new TemplateContent.Header(FormValues.requiredChoice(HeaderForm.class, this.layout.headerForm),
						orNull(this.layout.summaryHeading)),
				stored.recommending(), orNull(this.fields), FormValues.wholeNumber(this.layout.longestSides));
	}

	/** The days of the meetings whose papers use it. */
	record Days(DateParts validFrom, DateParts validTo) {

	}

	/** The layout of the whole paper. */
	record Layout(String numbering, String headerForm, String summaryHeading, String longestSides) {

	}

}
