package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.returns.DataRequestSummary;
import org.throughline.returns.NewRequest;
import org.throughline.returns.RequestFilter;
import org.throughline.returns.RequestService;
import org.throughline.returns.RequestState;
import org.throughline.returns.ReturnKind;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.RequestsTable.Request;
import org.throughline.transfer.tables.RequestsTable.Values;

/**
 * Requests for returns, one organisation and return a row. New rows are sent; existing
 * requests are handled on their own pages.
 */
@Component
class RequestsTable extends SimpleTable<Request, Values> {

	private static final Columns<Request> COLUMNS = new Columns<>();

	private static final Column<Request, String> ORGANISATION = COLUMNS
		.organisation("organisation", (one) -> one.details().organisationSlug())
		.shownAs((one) -> one.details().organisationName())
		.alias((one) -> one.details().organisationSlug())
		.required();

	private static final Column<Request, ReturnKind> KIND = COLUMNS
		.choice("kind", ReturnKind.class, (one) -> one.details().kind())
		.required()
		.sameForAll();

	private static final Column<Request, String> PERIOD = COLUMNS
		.text("period", 60, (one) -> one.details().periodLabel())
		.required()
		.sameForAll();

	private static final Column<Request, LocalDate> FIRST_DAY = COLUMNS
		.day("firstDay", (one) -> one.details().startsOn())
		.required()
		.sameForAll();

	private static final Column<Request, LocalDate> LAST_DAY = COLUMNS.day("lastDay", (one) -> one.details().endsOn())
		.required()
		.sameForAll();

	private static final Column<Request, LocalDate> DUE = COLUMNS.day("due", (one) -> one.details().dueOn())
		.required()
		.sameForAll();

	private static final Column<Request, String> SUBJECT = COLUMNS.text("subject", 300, Request::subjectTitle)
		.sameForAll();

	private static final Column<Request, String> REPORT = COLUMNS.report((one) -> one.details().reportSlug());

	private static final Column<Request, String> WORDING = COLUMNS
		.text("wording", Columns.WORDING, (one) -> one.details().wording())
		.sameForAll();

	static {
		COLUMNS.choice("status", RequestState.class, (one) -> one.details().state()).exportOnly();
		COLUMNS.text("last", 60, (one) -> one.details().last()).exportOnly();
	}

	private final RequestService requests;

	RequestsTable(TableSupport support, RequestService requests) {
		super(support, "returns", "returns", COLUMNS);
		this.requests = requests;
	}

	@Override
	protected List<Request> existing(UUID partnershipId) {
		var titles = this.requests.subjects(partnershipId)
			.stream()
			.collect(Collectors.toMap((one) -> one.slug(), (one) -> one.title()));
		return this.requests.list(partnershipId, new RequestFilter(null, false, null), Everything.PAGE)
			.stream()
			.map((one) -> new Request(one,
					(one.subject() != null) ? titles.getOrDefault(one.subject(), one.subject()) : null))
			.toList();
	}

	@Override
	protected String reference(Request request) {
		return String.valueOf(request.details().number());
	}

	@Override
	protected List<Column<Request, ?>> naturalKey() {
		return List.of(ORGANISATION, KIND, FIRST_DAY, LAST_DAY, SUBJECT);
	}

	@Override
	protected RowReader<Request, Values> reader(UUID partnershipId, List<Request> existing, Lookups lookups) {
		var slugs = new HashMap<String, String>();
		this.requests.subjects(partnershipId).forEach((subject) -> {
			slugs.put(Lookups.plain(subject.slug()), subject.slug());
			slugs.put(Lookups.plain(subject.title()), subject.slug());
		});
		var today = this.requests.today();
		return (row) -> {
			String report = row.get(REPORT);
			if (row.existing() != null && row.changed()) {
				row.error(ORGANISATION, "table.returns.error.sent");
			}
			if (row.existing() == null && report != null
					&& lookups.reports().stream().noneMatch((one) -> one.draft() && one.slug().equals(report))) {
				row.error(REPORT, "table.returns.error.report");
			}
			return new Values(row.require(ORGANISATION), request(row, slugs, today));
		};
	}

	private static NewRequest request(Row<Request> row, Map<String, String> subjects, LocalDate today) {
		var kind = Objects.requireNonNullElse(row.get(KIND), ReturnKind.CONTRIBUTIONS);
		var first = Objects.requireNonNullElse(row.get(FIRST_DAY), today);
		var last = Objects.requireNonNullElse(row.get(LAST_DAY), first);
		var due = Objects.requireNonNullElse(row.get(DUE), today);
		String title = row.get(SUBJECT);
		String subject = (title != null) ? subjects.get(Lookups.plain(title)) : null;
		if (row.existing() == null) {
			if (last.isBefore(first)) {
				row.error(LAST_DAY, "table.cell.lastBeforeFirst");
			}
			if (due.isBefore(today)) {
				row.warn(DUE, "table.returns.error.due");
			}
			if ((kind == ReturnKind.SELF_ASSESSMENT) != (subject != null)) {
				row.error(SUBJECT, (kind == ReturnKind.SELF_ASSESSMENT) ? "table.returns.error.subject"
						: "table.returns.error.noSubject");
			}
		}
		return new NewRequest(kind, row.require(PERIOD), first, last, row.get(REPORT), subject, row.get(WORDING), due);
	}

	@Override
	protected void add(UUID partnershipId, Values values) {
		this.requests.send(partnershipId, values.request(), List.of(values.organisation()));
	}

	@Override
	protected void update(UUID partnershipId, Request request, Values values) {
		throw new IllegalStateException("A request that was sent is not changed by a table");
	}

	/** A request with the title of its subject. */
	record Request(DataRequestSummary details, @Nullable String subjectTitle) {

	}

	/** A request to send. */
	record Values(String organisation, NewRequest request) {

	}

}
