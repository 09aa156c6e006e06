package org.throughline.measure.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.GoodDirection;
import org.throughline.measure.Indicator;
import org.throughline.measure.IndicatorKind;
import org.throughline.measure.IndicatorContent;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * What is said of an indicator, as typed.
 */
record IndicatorForm(String id, String version, String name, String kind, String unit, String direction,
		String category, String collection, String definition, String dataSource, String aboutChildren,
		String wholeShare, String monthlyAverageOf, String organisation, List<String> themes, String note) {

	IndicatorForm(@Nullable String id, @Nullable String version, @Nullable String name, @Nullable String kind,
			@Nullable String unit, @Nullable String direction, @Nullable String category, @Nullable String collection,
			@Nullable String definition, @Nullable String dataSource, @Nullable String aboutChildren,
			@Nullable String wholeShare, @Nullable String monthlyAverageOf, @Nullable String organisation,
			@Nullable List<String> themes, @Nullable String note) {
		this.id = Typed.words(id);
		this.version = Typed.words(version);
		this.name = Typed.words(name);
		this.kind = Typed.words(kind);
		this.unit = Typed.words(unit);
		this.direction = Typed.words(direction);
		this.category = Typed.words(category);
		this.collection = Typed.words(collection);
		this.definition = Typed.words(definition);
		this.dataSource = Typed.words(dataSource);
		this.aboutChildren = Typed.words(aboutChildren);
		this.wholeShare = Typed.words(wholeShare);
		this.monthlyAverageOf = Typed.words(monthlyAverageOf);
		this.organisation = Typed.words(organisation);
		this.themes = (themes != null) ? List.copyOf(themes) : List.of();
		this.note = Typed.words(note);
	}

	static IndicatorForm empty() {
		return new IndicatorForm(TimeOrderedId.next().toString(), "0", "", "MEASURE", "", "NEITHER", "", "", "", "",
				"true", "", "", "", List.of(), "");
	}

	static IndicatorForm of(Indicator indicator) {
		var content = indicator.content();
		return new IndicatorForm(indicator.id().toString(), String.valueOf(indicator.version()), content.name(),
				content.kind().name(), content.unit(), content.direction().name(), content.category(),
				content.collection(), content.definition(), content.dataSource(), content.aboutChildren() ? "true" : "",
				content.wholeShare() ? "true" : "", content.monthlyAverageOf(), content.organisation(),
				content.themes(), content.note());
	}

	void check(BindingResult errors) {
		Written.required("name", this.name, Written.LINE, errors);
		Typed.choice(IndicatorKind.class, this.kind, "kind", errors);
		Typed.choice(GoodDirection.class, this.direction, "direction", errors);
		Written.atMost("unit", this.unit, 80, errors);
		Written.atMost("category", this.category, Written.LINE, errors);
		Written.atMost("collection", this.collection, Written.LINE, errors);
		Written.atMost("definition", this.definition, Written.TEXT, errors);
		Written.atMost("dataSource", this.dataSource, Written.TEXT, errors);
		Written.atMost("note", this.note, Written.TEXT, errors);
	}

	IndicatorContent toContent() {
		return new IndicatorContent(this.name, IndicatorKind.valueOf(this.kind), Typed.orNothing(this.unit),
				GoodDirection.valueOf(this.direction), Typed.orNothing(this.category), Typed.orNothing(this.collection),
				Typed.orNothing(this.definition), Typed.orNothing(this.dataSource), this.aboutChildren.equals("true"),
				this.wholeShare.equals("true"), Typed.orNothing(this.monthlyAverageOf),
				Typed.orNothing(this.organisation), this.themes, Typed.orNothing(this.note));
	}

}
