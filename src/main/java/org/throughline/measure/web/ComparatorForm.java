package org.throughline.measure.web;

import java.util.Arrays;
import java.util.List;

import org.throughline.measure.ComparatorKind;
import org.throughline.measure.ComparatorRelation;
import org.throughline.measure.FigureComparator;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormRow;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.text.NumberReader;
import org.throughline.platform.text.Scale;

/**
 * The row of a comparator in the form of a figure, one for each kind.
 */
record ComparatorForm(String kind, String name, String relation, String value, String asWritten) implements FormRow {

	private static final int LINE = 300;

	/** Returns a row for each kind. */
	static List<ComparatorForm> of(List<FigureComparator> comparators) {
		return Arrays.stream(ComparatorKind.values())
			.map((kind) -> comparators.stream()
				.filter((each) -> each.kind() == kind)
				.findFirst()
				.map((each) -> new ComparatorForm(kind.name(), FormValues.text(each.name()),
						FormValues.text(each.relation()), FormValues.text(each.value()),
						FormValues.text(each.asWritten())))
				.orElse(new ComparatorForm(kind.name(), "", "", "", "")))
			.toList();
	}

	@Override
	public boolean blank() {
		return (this.name + this.relation + this.value + this.asWritten).isEmpty();
	}

	void check(String path, FormChecks checks, Scale scale) {
		if (blank()) {
			return;
		}
		checks.oneOf(path + "kind", ComparatorKind.class)
			.rejectIf(FigureForm.unknown(ComparatorRelation.class, this.relation), path + "relation", "OneOf")
			.atMost(path + "name", LINE)
			.atMost(path + "asWritten", LINE)
			.rejectIf((this.relation + this.value + this.asWritten).isEmpty(), path + "relation",
					"measure.comparator.empty")
			.number(path + "value", (text) -> NumberReader.number(text, scale));
	}

	FigureComparator toComparator() {
		return new FigureComparator(FormValues.requiredChoice(ComparatorKind.class, this.kind),
				FormValues.orNull(this.name), FormValues.choice(ComparatorRelation.class, this.relation),
				FormValues.number(this.value), FormValues.orNull(this.asWritten));
	}

}
