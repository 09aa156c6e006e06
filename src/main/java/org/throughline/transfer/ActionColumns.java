package org.throughline.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.throughline.action.ActionStatus;
import org.throughline.action.Rag;
import org.throughline.platform.security.Visibility;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Answer;
import org.throughline.transfer.table.TableColumn.Use;

/**
 * The columns of a table of actions, under the headings councils give them.
 */
@Component
class ActionColumns {

	static final String PLAN = "plan";

	static final String SOURCE = "source";

	static final String ANSWERS = "answers";

	static final String NUMBER = "number";

	static final String RECOMMENDATION = "recommendation";

	static final String ACTION = "action";

	static final String OWNER = "owner";

	static final String LEAD = "lead";

	static final String DUE = "due";

	static final String DUE_WRITTEN = "dueWritten";

	static final String FIRST_DUE = "firstDue";

	static final String GRADE = "grade";

	static final String MEASURE = "measure";

	static final String STATUS = "status";

	static final String RAG = "rag";

	static final String PROGRESS = "progress";

	static final String EVIDENCE = "evidence";

	static final String VISIBILITY = "visibility";

	private static final int LINE = 500;

	private static final int NOTE = 5_000;

	private static final int WORDING = 10_000;

	private static final Map<ActionStatus, List<String>> STATUSES = Map.of(ActionStatus.NOT_STARTED,
			List.of("No update recorded", "Not yet started", "To start", "Outstanding"), ActionStatus.IN_PROGRESS,
			List.of("Ongoing", "On-going", "On track", "Started", "Open", "Underway", "Under way", "In hand"),
			ActionStatus.BLOCKED, List.of("Stuck", "On hold"), ActionStatus.REPORTED_COMPLETE,
			List.of("Reported complete", "Complete", "Completed", "Closed", "Done", "Achieved"),
			ActionStatus.VERIFIED_COMPLETE, List.of("Verified", "Signed off"), ActionStatus.RETURNED, List.of(),
			ActionStatus.NO_LONGER_NEEDED, List.of("Not needed", "Superseded", "Withdrawn", "Cancelled"));

	private static final Map<Rag, List<String>> COLOURS = Map.of(Rag.RED, List.of("R"), Rag.AMBER,
			List.of("A", "Yellow", "Orange"), Rag.GREEN, List.of("G"), Rag.BLUE, List.of("B"));

	private final MessageSource messages;

	ActionColumns(MessageSource messages) {
		this.messages = messages;
	}

	List<TableColumn> all() {
		return List.of(
				TableColumn.text(PLAN, "Plan", LINE, "The action plan it belongs to; a new name makes a new plan")
					.alsoWorded("Action plan", "Plan title")
					.orSameForAll(),
				TableColumn
					.text(SOURCE, "Recommendation from", LINE,
							"The review, audit or report that recommends it, in words")
					.used(Use.SAID_ONLY)
					.alsoWorded("Source", "Review", "Source of recommendation", "Origin")
					.orSameForAll(),
				TableColumn
					.text(ANSWERS, "Recommendation reference", LINE,
							"The recommendations held here that it answers: rec-0001; rec-0002")
					.alsoWorded("Recommendation ref", "Rec ref"),
				TableColumn.text(NUMBER, "Recommendation number", LINE, "The recommendation's number in its source")
					.used(Use.SAID_ONLY)
					.alsoWorded("Recommendation no", "Rec no", "Rec number", "No", "Number", "Ref", "Ref no"),
				TableColumn
					.text(RECOMMENDATION, "Recommendation", WORDING,
							"What was recommended; one that is not held here yet is added")
					.used(Use.SAID_ONLY)
					.alsoWorded("Recommendations", "What was recommended", "Learning point", "Finding"),
				TableColumn.text(ACTION, "Action", WORDING, "What is to be done")
					.used(Use.REQUIRED)
					.alsoWorded("Actions", "Action required", "Action to be taken", "Agreed action", "Key action",
							"What will we do", "Task"),
				TableColumn
					.of(ColumnKind.ORGANISATION, OWNER, "Owner",
							"The organisation that owns it, by its name of today or before, or its short form")
					.alsoWorded("Lead agency", "Lead owner", "Lead organisation", "Responsible agency",
							"Responsible organisation", "Agency", "Organisation", "Lead", "Responsible", "By whom",
							"Who"),
				TableColumn.text(LEAD, "Lead role", LINE, "The role that leads it; no names of persons")
					.alsoWorded("Lead officer", "Responsible officer", "Responsible person", "Lead person",
							"Named lead", "Officer"),
				TableColumn
					.of(ColumnKind.DAY_OR_WORDS, DUE, "Due",
							"31/03/2027; a month stands for its last day; words such as ongoing are kept as words")
					.alsoWorded("Due date", "Timescale", "Timescales", "Target date", "Deadline", "By when",
							"Completion date", "Date due", "Timeframe", "When"),
				TableColumn.text(DUE_WRITTEN, "Due, as written", LINE, "The due date in the plan's own words")
					.alsoWorded("Due as written"),
				TableColumn.of(ColumnKind.DAY, FIRST_DUE, "First due", "The first date ever given; not taken in")
					.used(Use.SHOWN_ONLY),
				TableColumn.text(GRADE, "Priority or grade", LINE, "As the plan grades it: 1 to 4, High, Must")
					.alsoWorded("Priority", "Grade", "Grading"),
				TableColumn.text(MEASURE, "Success measure", NOTE, "How one will see that it made a difference")
					.alsoWorded("Success criteria", "Outcome", "Intended outcome", "Desired outcome", "Impact",
							"Expected impact", "Measure of success", "How will we know"),
				TableColumn.choice(STATUS, "Status", statuses(),
						"How far it is. Reported is not verified: verified complete is only what was reported before")
					.used(Use.SAID_ONLY)
					.alsoWorded("Action status", "Progress status", "State of action"),
				TableColumn
					.choice(RAG, "RAG", colours(),
							"Only where it shall differ from the rule; blue is read as reported complete")
					.alsoWorded("BRAG", "RAG rating", "RAG status", "BRAG rating", "BRAG status", "Colour"),
				TableColumn.text(PROGRESS, "Progress note", NOTE, "What is said of it now; becomes an update")
					.used(Use.SAID_ONLY)
					.alsoWorded("Progress", "Update", "Progress update", "Progress to date", "Latest update",
							"Comments", "Comment", "Notes"),
				TableColumn.text(EVIDENCE, "Evidence (link)", 2_000, "An address that shows it, beginning https://")
					.used(Use.SAID_ONLY)
					.alsoWorded("Evidence link", "Link"),
				TableColumn.choice(VISIBILITY, "Who may read it", visibilities(), "Partners where nothing is said")
					.used(Use.SAID_ONLY)
					.alsoWorded("Visibility")
					.orSameForAll());
	}

	private List<Answer> statuses() {
		return Arrays.stream(ActionStatus.values())
			.map((status) -> new Answer(status.name(), text(status), STATUSES.getOrDefault(status, List.of())))
			.toList();
	}

	private List<Answer> colours() {
		return Arrays.stream(Rag.values())
			.map((rag) -> new Answer(rag.name(), text(rag), COLOURS.getOrDefault(rag, List.of())))
			.toList();
	}

	private List<Answer> visibilities() {
		return Arrays.stream(Visibility.values())
			.map((visibility) -> new Answer(visibility.name(), text(visibility)))
			.toList();
	}

	String text(ActionStatus status) {
		return message("ActionStatus." + status);
	}

	String text(Rag rag) {
		return message("Rag." + rag);
	}

	String text(Visibility visibility) {
		return message("table.visibility." + visibility);
	}

	String message(String key) {
		return this.messages.getMessage(key, null, Locale.UK);
	}

}
