package org.throughline.browse;

import org.jspecify.annotations.Nullable;

import org.throughline.report.ReportPart;

/**
 * A statement or priority of a report on a theme.
 *
 * @param statement the statement, or {@code null}
 * @param priority the priority, or {@code null}
 */
public record ThemeMention(ReportReference report, @Nullable StatementText statement, @Nullable PriorityText priority) {

	/** Returns its address below the partnership's. */
	public String path() {
		if (this.statement != null) {
			return new StatementMention(this.report, this.statement).place().path();
		}
		if (this.priority != null) {
			return this.report.path(ReportPart.PRIORITIES) + "#priority-" + this.priority.number();
		}
		return this.report.path();
	}

}
