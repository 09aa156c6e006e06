package org.throughline.report;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The publisher of a report, by slug.
 *
 * @param group the reporting group, for a subgroup report only
 * @param organisation the reporting agency, for an agency report only
 * @param bodies the organisations that report together, for a joint report only
 * @param withPartnership whether the partnership is one of the bodies of a joint report
 */
public record ReportBody(ReportKind kind, @Nullable String group, @Nullable String organisation, List<String> bodies,
		@Nullable Boolean withPartnership) {

	/** The partnership itself. */
	public static final ReportBody PARTNERSHIP = of(ReportKind.PARTNERSHIP, null, null);

	public ReportBody {
		group = blankToNull(group);
		organisation = blankToNull(organisation);
		bodies = List.copyOf(Objects.requireNonNullElse(bodies, List.of()));
		withPartnership = Boolean.TRUE.equals(withPartnership) ? true : null;
	}

	/** Returns the body of a report that is not joint. */
	public static ReportBody of(ReportKind kind, @Nullable String group, @Nullable String organisation) {
		return new ReportBody(kind, group, organisation, List.of(), null);
	}

	/** Returns whether it is joint and names fewer than two bodies. */
	public boolean bodiesMissing() {
		return joint() && this.bodies.size() + ((this.withPartnership != null) ? 1 : 0) < 2;
	}

	boolean joint() {
		return this.kind == ReportKind.JOINT;
	}

	/** Returns the part of the report's slug after its period. */
	String slugPart() {
		return switch (this.kind) {
			case PARTNERSHIP -> "";
			case SUBGROUP -> Objects.requireNonNullElse(this.group, "");
			case AGENCY -> Objects.requireNonNullElse(this.organisation, "");
			case SCRUTINEER -> "scrutineer";
			case JOINT -> this.bodies.isEmpty() ? "joint" : "joint-" + this.bodies.get(0);
		};
	}

}
