package org.throughline.browse;

/**
 * A statement in a list over several reports.
 *
 * @param report its report
 * @param statement the statement
 */
public record StatementMention(ReportReference report, StatementText statement) {

	/** Returns its location. */
	public StatementLocation place() {
		return new StatementLocation(this.report, this.statement.number(), this.statement.kind(),
				this.statement.sectionPart());
	}

}
