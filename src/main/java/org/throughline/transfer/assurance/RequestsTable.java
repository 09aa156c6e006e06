package org.throughline.transfer.assurance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.report.ReportService;
import org.throughline.report.ReportState;
import org.throughline.report.ReportSummary;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.NewRequest;
import org.throughline.returns.RequestFilter;
import org.throughline.returns.RequestService;
import org.throughline.returns.ReturnKind;
import org.throughline.transfer.assurance.RequestsTable.Line;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

import static org.throughline.transfer.assurance.Cells.LINE;
import static org.throughline.transfer.assurance.Cells.WORDING;

/**
 * Requests for returns as a table: one organisation and question a row, with how far it
 * is. New rows ask; what became of a request is written on its own page.
 */
@Component
class RequestsTable implements TransferTable<Line> {

	private static final String ORGANISATION = "organisation";

	private static final String KIND = "kind";

	private static final String PERIOD = "period";

	private static final String FIRST = "first";

	private static final String LAST = "last";

	private static final String DUE = "due";

	private static final String ABOUT = "about";

	private static final String ASKED = "asked";

	private static final String STATE = "answer";

	private static final String WHEN = "when";

	private final NamedInTables names;

	private final RequestService requests;

	private final ReportService reports;

	RequestsTable(NamedInTables names, RequestService requests, ReportService reports) {
		this.names = names;
		this.requests = requests;
		this.reports = reports;
	}

	@Override
	public String key() {
		return "returns";
	}

	@Override
	public String rows() {
		return "requests for returns";
	}

	@Override
	public String page() {
		return "returns";
	}

	@Override
	public List<TableColumn> columns() {
		return List.of(
				TableColumn.of(ColumnKind.ORGANISATION, ORGANISATION, "Organisation", "Who is asked")
					.used(Use.REQUIRED)
					.alsoWorded("Agency", "Partner"),
				TableColumn.choice(KIND, "What for", this.names.answers(ReturnKind.values()), "One of these")
					.used(Use.REQUIRED)
					.alsoWorded("Kind", "Return")
					.orSameForAll(),
				TableColumn.text(PERIOD, "Period", 60, "2026/27, or the first quarter")
					.used(Use.REQUIRED)
					.alsoWorded("Year")
					.orSameForAll(),
				TableColumn.of(ColumnKind.DAY, FIRST, "First day", "01/04/2026").used(Use.REQUIRED).orSameForAll(),
				TableColumn.of(ColumnKind.DAY, LAST, "Last day", "31/03/2027").used(Use.REQUIRED).orSameForAll(),
				TableColumn.of(ColumnKind.DAY, DUE, "Due", "By when")
					.used(Use.REQUIRED)
					.alsoWorded("Due date", "Deadline")
					.orSameForAll(),
				TableColumn.text(ABOUT, "Audit", 300, "Only for self-assessments: the set of standards with its year")
					.alsoWorded("Set of standards")
					.orSameForAll(),
				TableColumn.text(Cells.REPORT, "Report", LINE, "The draft that will state the answer")
					.alsoWorded("Annual report")
					.orSameForAll(),
				TableColumn.text(ASKED, "What is asked", WORDING, "In your words").orSameForAll(),
				TableColumn.text(STATE, "Answer", 60, "How far it is").used(Use.SHOWN_ONLY),
				TableColumn.text(WHEN, "Last moved", 60, "When something last happened").used(Use.SHOWN_ONLY));
	}

	@Override
	public String likeness(UnaryOperator<String> cell) {
		return cell.apply(ORGANISATION).isBlank() ? ""
				: cell.apply(ORGANISATION) + " / " + cell.apply(KIND) + " / " + Cells.sameDay(cell.apply(FIRST)) + " / "
						+ Cells.sameDay(cell.apply(LAST)) + " / " + cell.apply(ABOUT);
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		var subjects = subjects(partnershipId);
		return this.requests.list(partnershipId, new RequestFilter(null, false, null), AssuranceTable.ALL)
			.stream()
			.map((one) -> held(one, subjects))
			.toList();
	}

	/** What self-assessments are about, by its slug. */
	private Map<String, String> subjects(UUID partnershipId) {
		return this.requests.subjects(partnershipId)
			.stream()
			.collect(Collectors.toMap((one) -> one.slug(), (one) -> one.title()));
	}

	private HeldRow held(DataRequestDetails one, Map<String, String> subjects) {
		String subject = one.subject();
		return new HeldRow(String.valueOf(one.number()),
				new Cells().put(ORGANISATION, one.organisationName())
					.put(KIND, this.names.text(one.kind()))
					.put(PERIOD, one.periodLabel())
					.put(FIRST, one.startsOn())
					.put(LAST, one.endsOn())
					.put(DUE, one.dueOn())
					.put(ABOUT, (subject != null) ? subjects.getOrDefault(subject, subject) : null)
					.put(Cells.REPORT, one.reportSlug())
					.put(ASKED, one.wording())
					.put(STATE, this.names.text(one.state()))
					.put(WHEN, one.last())
					.all(),
				Map.of(ORGANISATION, one.organisationSlug()));
	}

	@Override
	public RowReading<Line> reading(UUID partnershipId, String fileName) {
		var held = held(partnershipId, null);
		var known = this.names.find(partnershipId);
		var slugs = new HashMap<String, String>();
		subjects(partnershipId).forEach((slug, title) -> {
			slugs.put(slug.toLowerCase(Locale.UK), slug);
			slugs.put(title.toLowerCase(Locale.UK), slug);
		});
		var drafts = this.reports.reportsOf(partnershipId)
			.stream()
			.filter((report) -> report.state() == ReportState.DRAFT)
			.map(ReportSummary::slug)
			.collect(Collectors.toSet());
		var today = this.requests.today();
		return new RowReading<>() {

			@Override
			public List<HeldRow> held() {
				return held;
			}

			@Override
			public Line read(TableRow row) {
				String report = known.report(row, Cells.REPORT);
				if (row.held() != null) {
					if (columns().stream().anyMatch((column) -> row.changed(column.key()))) {
						row.wrong(ORGANISATION,
								"A request that is sent is not changed: withdraw it on its page and ask anew");
					}
				}
				else if (report != null && !drafts.contains(report)) {
					row.wrong(Cells.REPORT, "This report is published. Name a draft, or none");
				}
				return new Line(String.valueOf(row.value(ORGANISATION)), wanted(row, report, slugs, today));
			}

		};
	}

	private static NewRequest wanted(TableRow row, @Nullable String report, Map<String, String> slugs,
			LocalDate today) {
		var kind = Objects.requireNonNullElse(row.choice(KIND, ReturnKind.class), ReturnKind.CONTRIBUTIONS);
		var first = Objects.requireNonNullElse(row.day(FIRST), today);
		var last = Objects.requireNonNullElse(row.day(LAST), first);
		var due = Objects.requireNonNullElse(row.day(DUE), today);
		String about = row.words(ABOUT);
		String subject = (about != null) ? slugs.get(about.toLowerCase(Locale.UK)) : null;
		if (row.held() == null) {
			if (last.isBefore(first)) {
				row.wrong(LAST, "The last day is before the first");
			}
			if (due.isBefore(today)) {
				row.ask(DUE, "This day has passed");
			}
			if ((kind == ReturnKind.SELF_ASSESSMENT) != (subject != null)) {
				row.wrong(ABOUT,
						(kind == ReturnKind.SELF_ASSESSMENT) ? "Name the set of standards, as it is called here"
								: "Only a self-assessment is about a set of standards");
			}
		}
		return new NewRequest(kind, row.text(PERIOD), first, last, report, subject, row.words(ASKED), due);
	}

	@Override
	public void save(UUID partnershipId, List<Line> lines, String fileName) {
		lines.forEach((line) -> this.requests.ask(partnershipId, line.wanted(), List.of(line.organisation())));
	}

	/**
	 * A request ready to be sent.
	 *
	 * @param organisation who is asked
	 * @param wanted what for
	 */
	record Line(String organisation, NewRequest wanted) {

	}

}
