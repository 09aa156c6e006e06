package org.throughline.report;

/**
 * The kind of a statement. The kinds are distinct: an area for improvement is not a key
 * message, an aim is not a priority (domain brief f.4).
 */
public enum StatementKind {

	/** A short statement to a named audience. */
	KEY_MESSAGE(ReportPart.KEY_MESSAGES),
	/** An area in which practice needs to improve. */
	IMPROVEMENT_AREA(ReportPart.PRIORITIES),
	/** An aim for the partnership's next period. */
	AIM(ReportPart.PRIORITIES),
	/** Work that was completed. */
	ACHIEVEMENT(ReportPart.OVERVIEW),
	/** A conclusion of the report. */
	CONCLUSION(ReportPart.ASSURANCE),
	/** One lesson of a review. */
	LEARNING_POINT(ReportPart.LEARNING),
	/** A theme that reviews keep finding. */
	REPEAT_THEME(ReportPart.LEARNING),
	/** Financial or organisational pressure on services. */
	PRESSURE(ReportPart.RISKS),
	/** A matter raised to the board or the executive. */
	ESCALATED_MATTER(ReportPart.RISKS),
	/** The voice of children, families or practitioners. */
	VOICE(ReportPart.VOICES),
	/** A finding of research or of a national review. */
	EXTERNAL_FINDING(ReportPart.LEARNING),
	/** Any other statement. */
	NOTE(ReportPart.OVERVIEW);

	private final ReportPart part;

	StatementKind(ReportPart part) {
		this.part = part;
	}

	/** Returns the part it is shown in, unless it belongs to a section. */
	public ReportPart part() {
		return this.part;
	}

}
