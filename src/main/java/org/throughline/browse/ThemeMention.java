package org.throughline.browse;

import org.jspecify.annotations.Nullable;

import org.throughline.report.ReportPart;

/**
 * What one report says on a theme: a statement, or what became of a priority.
 *
 * @param report the report that says it
 * @param statement the statement, if it is one
 * @param priority the priority, if it is one
 */
public record ThemeMention(ReportReference report, @Nullable StatementText statement, @Nullable PriorityText priority) {

	/** Where it is read, below the partnership's address. */
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
