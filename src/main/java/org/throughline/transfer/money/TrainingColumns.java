package org.throughline.transfer.money;

import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.measure.TrainingCharge;
import org.throughline.measure.TrainingKind;
import org.throughline.measure.TrainingMode;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;

/**
 * The columns of a table of training, under the headings partnerships give them.
 */
@Component
class TrainingColumns {

	static final String TITLE = "title";

	static final String KIND = "kind";

	static final String WHEN = "when";

	static final String WHEN_WRITTEN = "whenWritten";

	static final String EVENTS = "events";

	static final String ATTENDANCES = "attendances";

	static final String PER_EVENT = "perEvent";

	static final String TOPICS = "topics";

	static final String AUDIENCE = "audience";

	static final String MODE = "mode";

	static final String CHARGE = "charge";

	static final String PROVIDER = "provider";

	static final String PARTICIPANTS = "participants";

	static final String SUMMARY = "summary";

	static final String REVIEW = "review";

	static final String THEMES = "themes";

	static final String CHANGED = "changed";

	static final String MEASURED = "measured";

	static final String EVALUATED = "evaluated";

	private final EnumAnswers answers;

	TrainingColumns(EnumAnswers answers) {
		this.answers = answers;
	}

	List<TableColumn> all() {
		return List.of(
				TableColumn.text(TITLE, "Title", 300, "How it is called")
					.used(Use.REQUIRED)
					.alsoWorded("Course", "Course title", "Event", "Training", "Name of course", "Activity"),
				TableColumn.choice(KIND, "Sort", this.answers.of(TrainingKind.class), "Course where nothing is said")
					.used(Use.SAID_ONLY)
					.alsoWorded("Type", "Kind", "Type of training"),
				NamedReports.COLUMN,
				TableColumn.text(WHEN, "When", 200, "3 May 2021; May 2021; 2021; April 2021 to March 2022; or in words")
					.alsoWorded("Date", "Date of event", "Dates", "Delivered on"),
				TableColumn.text(WHEN_WRITTEN, "When, as written", 200, "In the report's words"),
				TableColumn.text(EVENTS, "Events", 300, "How many, as written, the number first: over 150 free events")
					.alsoWorded("Number of events", "Number of courses", "Sessions", "No of sessions",
							"Number delivered"),
				TableColumn
					.text(ATTENDANCES, "Attendances", 300,
							"How many took part, as written, the number first: approximately 150 each")
					.alsoWorded("Attendance", "Attendees", "Number of attendees", "Delegates", "Number attended",
							"Participants"),
				TableColumn.choice(PER_EVENT, "In each event", EnumAnswers.YES_OR_NO,
						"Whether so many took part in each event"),
				TableColumn.text(TOPICS, "Topics", 2_000, "One a line").alsoWorded("Topic", "Subject"),
				TableColumn.text(AUDIENCE, "For whom", 500, "The audience, as written")
					.alsoWorded("Audience", "Target audience"),
				TableColumn.choice(MODE, "How", this.answers.of(TrainingMode.class), "Not stated where nothing is said")
					.used(Use.SAID_ONLY)
					.alsoWorded("Mode", "Delivery", "Delivery method", "Format"),
				TableColumn
					.choice(CHARGE, "Charge", this.answers.of(TrainingCharge.class), "Not stated where nothing is said")
					.used(Use.SAID_ONLY)
					.alsoWorded("Cost", "Free"),
				TableColumn.of(ColumnKind.ORGANISATION, PROVIDER, "Held by", "Empty where it is the partnership")
					.alsoWorded("Provider", "Delivered by", "Trainer"),
				TableColumn.text(PARTICIPANTS, "Who took part", 1_000, "By role, as written"),
				TableColumn.text(SUMMARY, "Summary", 10_000, "What the report says of it")
					.alsoWorded("Description", "Content"),
				TableColumn.text(REVIEW, "Review", 80, "The review it was about, by its name in addresses"),
				TableColumn.text(THEMES, "Themes", 1_000, "Themes held here: Neglect; Early help"),
				TableColumn.text(CHANGED, "What changed in practice", 5_000, "What it changed; empty: not evaluated")
					.used(Use.SAID_ONLY)
					.alsoWorded("Impact", "Evaluation", "Outcome", "Impact on practice"),
				TableColumn.text(MEASURED, "Measured how", 2_000, "How that was found out").used(Use.SAID_ONLY),
				TableColumn.text(EVALUATED, "Evaluated", 40, "3 May 2021; May 2021; 2021").used(Use.SAID_ONLY));
	}

}
