package org.throughline.browse;

/**
 * A statement in a list that runs over several reports.
 *
 * @param report the report that makes it
 * @param statement what it says
 */
public record StatementMention(ReportReference report, StatementText statement) {

	/** Where it is read. */
	public StatementPlace place() {
		return new StatementPlace(this.report, this.statement.number(), this.statement.kind(),
				this.statement.sectionPart());
	}

}
