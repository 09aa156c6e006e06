package org.throughline.measure.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.measure.GoodDirection;
import org.throughline.measure.IndicatorDetails;
import org.throughline.measure.IndicatorContent;
import org.throughline.measure.IndicatorEdit;
import org.throughline.measure.IndicatorKind;
import org.throughline.measure.IndicatorLinks;
import org.throughline.measure.IndicatorMeasurement;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of an indicator.
 */
record IndicatorForm(String id, String version, String name, String kind, String unit, String direction,
		String category, String collection, String definition, String dataSource, String aboutChildren,
		String wholeShare, String monthlyAverageOf, String organisation, List<String> themes, String note) {

	private static final int LINE = 300;

	private static final int TEXT = 5_000;

	IndicatorForm {
		themes = FormValues.chosen(themes);
	}

	static IndicatorForm empty() {
		return new IndicatorForm(TimeOrderedId.next().toString(), "0", "", IndicatorKind.MEASURE.name(), "",
				GoodDirection.NEITHER.name(), "", "", "", "", "true", "", "", "", List.of(), "");
	}

	static IndicatorForm of(IndicatorDetails indicator) {
		var content = indicator.content();
		var measurement = content.measurement();
		var links = indicator.links();
		return new IndicatorForm(indicator.id().toString(), FormValues.text(indicator.version()), content.name(),
				FormValues.text(content.kind()), FormValues.text(measurement.unit()),
				FormValues.text(measurement.direction()), FormValues.text(content.category()),
				FormValues.text(content.collection()), FormValues.text(content.definition()),
				FormValues.text(content.dataSource()), measurement.aboutChildren() ? "true" : "",
				measurement.wholeShare() ? "true" : "", FormValues.text(links.monthlyAverageOf()),
				FormValues.text(links.organisation()), links.themes(), FormValues.text(content.note()));
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.required("name", LINE)
			.oneOf("kind", IndicatorKind.class)
			.oneOf("direction", GoodDirection.class)
			.atMost("unit", 80)
			.atMost("category", LINE)
			.atMost("collection", LINE)
			.atMost("definition", TEXT)
			.atMost("dataSource", TEXT)
			.atMost("note", TEXT);
	}

	IndicatorEdit toEdit() {
		var measurement = new IndicatorMeasurement(FormValues.orNull(this.unit),
				FormValues.requiredChoice(GoodDirection.class, this.direction), this.aboutChildren.equals("true"),
				this.wholeShare.equals("true"));
		var content = new IndicatorContent(this.name, FormValues.requiredChoice(IndicatorKind.class, this.kind),
				measurement, FormValues.orNull(this.category), FormValues.orNull(this.collection),
				FormValues.orNull(this.definition), FormValues.orNull(this.dataSource), FormValues.orNull(this.note));
		return new IndicatorEdit(content, new IndicatorLinks(FormValues.orNull(this.monthlyAverageOf),
				FormValues.orNull(this.organisation), this.themes));
	}

}
