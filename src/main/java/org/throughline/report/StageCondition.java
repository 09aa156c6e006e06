package org.throughline.report;

import java.util.List;

/**
 * A condition that is checked before a draft moves to its next stage, such as comments,
 * the statutory checklist or the disclosure check. Every bean is one row of the draft's
 * list of stages, or several if one SQL statement reads them. It is asked with
 * {@link ReportStage#SIGNED_OFF} again before the report is published, and reads with a
 * number of SQL statements that does not depend on what it finds.
 */
public interface StageCondition {

	/**
	 * Looks at a draft.
	 * @param report the draft, which may amend a published report
	 * @param stage the stage to move to
	 * @return its rows in the list; empty if this has nothing to do with the report
	 */
	List<StageTask> check(ReportSummary report, ReportStage stage);

}
