package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupArrangement;
import org.throughline.partnership.GroupContent;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.GroupEdit;
import org.throughline.partnership.GroupKind;
import org.throughline.partnership.Validity;
import org.throughline.platform.list.ListRequest;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Groups, one a row. Their members are changed on their pages.
 */
@Component
class GroupsTable extends SimpleTable<GroupDetails, GroupEdit> {

	private static final int MOST_MEETINGS = 366;

	private static final Columns<GroupDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("name", 200, GroupDetails::title).required().identifying();
		COLUMNS.text("acronym", 20, (one) -> content(one).acronym());
		COLUMNS.choice("kind", GroupKind.class, (one) -> content(one).kind()).orElse(GroupKind.OTHER);
		COLUMNS.text("parent", 200, (one) -> one.group().parentSlug());
		COLUMNS.organisation("host", (one) -> one.group().hostSlug());
		COLUMNS.text("remit", 5_000, (one) -> content(one).remit());
		COLUMNS.count("meetingsPerYear", (one) -> content(one).meetingsPerYear());
		COLUMNS.text("meetingMode", 200, (one) -> content(one).meetingMode());
		COLUMNS.text("chairRotation", 500, (one) -> arrangement(one).chairRotation());
		COLUMNS.day("from", (one) -> content(one).validity().from());
		COLUMNS.day("to", (one) -> content(one).validity().to());
		COLUMNS.text("datesNote", 2_000, (one) -> content(one).validity().note());
		COLUMNS.day("pausedFrom", (one) -> arrangement(one).pausedFrom());
		COLUMNS.day("pausedTo", (one) -> arrangement(one).pausedTo());
		COLUMNS.text("pauseReason", 1_000, (one) -> arrangement(one).pauseReason());
		COLUMNS
			.lines("members", Columns.WORDING, (one) -> one.members().stream().map(GroupDetails.Member::words).toList())
			.exportOnly();
		COLUMNS.reference(GroupDetails::slug);
	}

	private final GovernanceService governance;

	GroupsTable(TableSupport support, GovernanceService governance) {
		super(support, "groups", "groups", COLUMNS, governance::groups, governance::add,
				(partnershipId, one, edit) -> governance.edit(partnershipId, one.slug(), one.version(), edit));
		this.governance = governance;
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return this.governance.list().matching(existing(partnershipId), filter).stream().map(GroupDetails::slug);
	}

	@Override
	protected RowReader<GroupDetails, GroupEdit> reader(UUID partnershipId, List<GroupDetails> existing,
			Lookups lookups) {
		var slugs = new HashMap<String, String>();
		existing.forEach((group) -> slugs.put(Lookups.plain(group.title()), group.slug()));
		existing.forEach((group) -> slugs.put(Lookups.plain(group.slug()), group.slug()));
		return (row) -> {
			String parent = row.get("parent");
			String slug = (parent != null) ? slugs.get(Lookups.plain(parent)) : null;
			var own = row.existing();
			if (parent != null && slug == null) {
				row.error("parent", "group.parent.unknown");
			}
			else if (slug != null && own != null && isBelow(slug, own.slug(), existing)) {
				row.error("parent", "group.parent.circle");
			}
			return new GroupEdit(content(row), slug, row.get("host"));
		};
	}

	/** Returns whether a group is another one or reports to it. */
	private static boolean isBelow(String slug, String other, List<GroupDetails> groups) {
		return slug.equals(other) || groups.stream()
			.filter((group) -> group.slug().equals(slug))
			.map((group) -> group.group().parentSlug())
			.anyMatch((parent) -> parent != null && isBelow(parent, other, groups));
	}

	private static GroupContent content(Row<GroupDetails> row) {
		Integer meetings = row.get("meetingsPerYear");
		if (meetings != null && (meetings < 1 || meetings > MOST_MEETINGS)) {
			row.error("meetingsPerYear", "table.groups.error.meetings", MOST_MEETINGS);
			meetings = null;
		}
		return new GroupContent(row.require("kind"), Objects.requireNonNullElse(row.get("name"), "-"),
				row.get("acronym"), row.get("remit"), meetings, row.get("meetingMode"), validity(row),
				arrangement(row));
	}

	private static GroupArrangement arrangement(Row<GroupDetails> row) {
		LocalDate from = row.get("pausedFrom");
		LocalDate to = row.get("pausedTo");
		String reason = row.get("pauseReason");
		if (from == null && (to != null || reason != null)) {
			row.error("pausedFrom", "group.pause.from.missing");
		}
		else if (from != null && reason == null) {
			row.error("pauseReason", "group.pause.reason.missing");
		}
		else if (from != null && to != null && to.isBefore(from)) {
			row.error("pausedTo", "table.cell.lastBeforeFirst");
		}
		else {
			return new GroupArrangement(row.get("chairRotation"), from, to, reason);
		}
		return GroupArrangement.NONE;
	}

	/** Reads the dates of a row. */
	static Validity validity(Row<?> row) {
		LocalDate from = row.get("from");
		LocalDate to = row.get("to");
		if (from != null && to != null && to.isBefore(from)) {
			row.error("to", "table.cell.lastBeforeFirst");
			to = null;
		}
		return new Validity(from, to, row.get("datesNote"));
	}

	private static GroupContent content(GroupDetails group) {
		return group.group().content();
	}

	private static GroupArrangement arrangement(GroupDetails group) {
		return content(group).arrangement();
	}

}
