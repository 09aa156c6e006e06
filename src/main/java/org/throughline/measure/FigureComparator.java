package org.throughline.measure;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A comparator of a figure: a value, or only whether the figure is above or below it.
 *
 * @param name its name as the source words it
 * @param relation whether the figure is above or below
 * @param value its number
 * @param asWritten its wording
 */
@Embeddable
public record FigureComparator(
		@Enumerated(EnumType.STRING) @Column(insertable = false, updatable = false) ComparatorKind kind,
		@Nullable String name, @Enumerated(EnumType.STRING) @Nullable ComparatorRelation relation,
		@Column(name = "comparator_value") @Nullable BigDecimal value,
		@Column(name = "comparator_as_written") @Nullable String asWritten) {

	FigureComparator withoutWords() {
		return new FigureComparator(this.kind, this.name, this.relation, this.value, null);
	}

}
