package org.throughline.transfer.tables;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.throughline.paper.Meeting;
import org.throughline.paper.MeetingDetails;
import org.throughline.paper.MeetingDisclosure;
import org.throughline.paper.MeetingEdit;
import org.throughline.paper.MeetingOutcome;
import org.throughline.paper.MeetingService;
import org.throughline.platform.list.ListRequest;
import org.throughline.statute.WorkingDays;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.NumberedTable;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Meetings that consider reports and papers, one a row. Their questions are changed on
 * their pages.
 */
@Component
class MeetingsTable extends NumberedTable<MeetingDetails, MeetingEdit> {

	private static final Columns<MeetingDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("body", Columns.LINE, (one) -> meeting(one).body()).required().identifying();
		COLUMNS.day("day", (one) -> meeting(one).meetsOn()).identifying();
		COLUMNS.text("council", Columns.LINE, (one) -> meeting(one).council()).identifying();
		COLUMNS.text("item", Columns.LINE, (one) -> meeting(one).itemNumber()).identifying().numbering();
		COLUMNS.text("itemReference", Columns.LINE, (one) -> meeting(one).reference()).numbering();
		COLUMNS.text("forwardPlan", Columns.LINE, (one) -> meeting(one).forwardPlanReference()).numbering();
		COLUMNS.text("presentedBy", Columns.LINE, (one) -> meeting(one).presentedBy());
		COLUMNS.yesNo("keyDecision", (one) -> one.content().keyDecision() ? true : null);
		COLUMNS.texts("reports", Columns.WORDING, (one) -> one.content().reports());
		COLUMNS.texts("papers", Columns.WORDING, (one) -> one.content().papers());
		COLUMNS.text("decision", 5_000, (one) -> one.content().outcome().decision());
		COLUMNS.text("minute", Columns.WORDING, (one) -> one.content().outcome().minute());
		COLUMNS.source((one) -> one.content().source());
		COLUMNS.choice("disclosure", MeetingDisclosure.class, (one) -> one.content().disclosure())
			.orElse(MeetingDisclosure.NONE);
	}

	private final MeetingService meetings;

	private final WorkingDays workingDays;

	private final Clock clock;

	MeetingsTable(TableSupport support, MeetingService meetings, WorkingDays workingDays, Clock clock) {
		super(support, "meetings", "meetings", COLUMNS, meetings, meetings::meetings);
		this.meetings = meetings;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	private static Meeting meeting(MeetingDetails one) {
		return one.content().meeting();
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return MeetingService.LIST.matching(existing(partnershipId), filter).stream().map(this::reference);
	}

	@Override
	protected RowReader<MeetingDetails, MeetingEdit> reader(UUID partnershipId, List<MeetingDetails> existing,
			Lookups lookups) {
		var papers = this.meetings.papers(partnershipId)
			.stream()
			.map((paper) -> paper.value())
			.collect(Collectors.toSet());
		return (row) -> {
			LocalDate day = row.get("day");
			if (day != null && !this.workingDays.isWorkingDay(day)) {
				row.error("day", "councilMeeting.notWorkingDay");
			}
			var outcome = new MeetingOutcome(row.get("decision"), row.get("minute"));
			if (!outcome.equals(MeetingOutcome.NONE) && (day == null || day.isAfter(LocalDate.now(this.clock)))) {
				row.error("day", "councilMeeting.notHeld");
			}
			List<String> considered = row.require("papers");
			if (!papers.containsAll(considered)) {
				row.error("papers", "councilMeeting.papers.unknown");
			}
			var meeting = new Meeting(row.get("council"), Objects.requireNonNullElse(row.get("body"), ""), day,
					row.get("item"), row.get("itemReference"), row.get("forwardPlan"), row.get("presentedBy"));
			return new MeetingEdit(meeting, outcome, row.get("source"), row.require("disclosure"),
					Boolean.TRUE.equals(row.get("keyDecision")), reports(row, considered, lookups), considered,
					row.existing((one) -> one.content().questions(), List.of()));
		};
	}

	private static List<String> reports(Row<MeetingDetails> row, List<String> papers, Lookups lookups) {
		List<String> named = row.require("reports");
		var reports = named.stream().map(lookups::report).filter(Objects::nonNull).distinct().toList();
		if (reports.size() < named.size()) {
			row.error("reports", "councilMeeting.reports.unknown");
		}
		else if (reports.isEmpty() && papers.isEmpty()) {
			row.error("reports", "councilMeeting.reports.none");
		}
		return reports;
	}

}
