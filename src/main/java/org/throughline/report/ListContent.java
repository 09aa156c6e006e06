package org.throughline.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The introduction of a list of statements, shared by the entity, its edit and its
 * details.
 *
 * @param introduction text before the list
 * @param declared number that the report states
 * @param declaredAsWritten the same number as written ("five")
 */
@Embeddable
public record ListContent(@Nullable String introduction, @Column(name = "declared_count") @Nullable Integer declared,
		@Nullable String declaredAsWritten) {

	public static final ListContent NONE = new ListContent(null, null, null);

	public ListContent {
		introduction = blankToNull(introduction);
		declaredAsWritten = blankToNull(declaredAsWritten);
	}

}
