package org.throughline.measure.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.ComparatorKind;
import org.throughline.measure.ComparatorRelation;
import org.throughline.measure.FigureComparator;
import org.throughline.platform.govuk.Typed;

/**
 * What a figure is compared with, as typed: one row a kind.
 */
record ComparatorForm(String kind, String name, String relation, String value, String asWritten) {

	ComparatorForm(@Nullable String kind, @Nullable String name, @Nullable String relation, @Nullable String value,
			@Nullable String asWritten) {
		this.kind = Typed.words(kind);
		this.name = Typed.words(name);
		this.relation = Typed.words(relation);
		this.value = Typed.words(value);
		this.asWritten = Typed.words(asWritten);
	}

	/** A row for each kind, filled where the figure is compared with it. */
	static List<ComparatorForm> of(List<FigureComparator> comparators) {
		return Arrays.stream(ComparatorKind.values())
			.map((kind) -> comparators.stream()
				.filter((each) -> each.kind() == kind)
				.findFirst()
				.map((each) -> new ComparatorForm(kind.name(), each.name(), Typed.shown(each.relation()),
						FigureForm.shown(each.value()), each.asWritten()))
				.orElse(new ComparatorForm(kind.name(), "", "", "", "")))
			.toList();
	}

	boolean blank() {
		return (this.name + this.relation + this.value + this.asWritten).isEmpty();
	}

	void check(String path, BindingResult errors) {
		if (blank()) {
			return;
		}
		Typed.choice(ComparatorKind.class, this.kind, path + "kind", errors);
		if (!this.relation.isEmpty()) {
			Typed.choice(ComparatorRelation.class, this.relation, path + "relation", errors);
		}
		Written.number(path + "value", this.value, errors);
		Written.atMost(path + "name", this.name, Written.LINE, errors);
		Written.atMost(path + "asWritten", this.asWritten, Written.LINE, errors);
		if ((this.relation + this.value + this.asWritten).isEmpty()) {
			Written.reject(path + "relation", "measure.comparator.empty", errors);
		}
	}

	FigureComparator toContent(BindingResult errors) {
		return new FigureComparator(ComparatorKind.valueOf(this.kind), Typed.orNothing(this.name),
				this.relation.isEmpty() ? null : ComparatorRelation.valueOf(this.relation),
				Written.number("comparators", this.value, errors), Typed.orNothing(this.asWritten));
	}

	@Override
	public String toString() {
		return blank() ? "" : String.join(" ", this.kind, this.name, this.relation, this.value, this.asWritten).strip();
	}

}
