package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.partnership.ImportedBodies.GroupDescription;
import org.throughline.partnership.ImportedBodies.GroupPeriod;
import org.throughline.partnership.ImportedBodies.ImportedAppointment;
import org.throughline.partnership.ImportedBodies.ImportedGroup;
import org.throughline.partnership.ImportedBodies.ImportedMember;
import org.throughline.partnership.ImportedBodies.ImportedName;
import org.throughline.partnership.ImportedBodies.ImportedOrganisation;
import org.throughline.partnership.ImportedBodies.ImportedPartnership;
import org.throughline.partnership.ImportedBodies.ImportedPartnershipName;
import org.throughline.partnership.ImportedBodies.ImportedRole;
import org.throughline.partnership.ImportedBodies.ImportedSuccession;
import org.throughline.partnership.ImportedBodies.Meetings;

/**
 * A made-up county, whose health body changed on 1 July 2022 as everywhere in England.
 */
final class TestBodies {

	static final LocalDate SWITCH = LocalDate.of(2022, 7, 1);

	private TestBodies() {
	}

	static ImportedBodies barsetshire() {
		var board = new ImportedPartnershipName("Barsetshire Safeguarding Children Board", "BSCB", PartnershipForm.LSCB,
				null, null, LocalDate.of(2019, 9, 28), null, null);
		var partners = new ImportedPartnershipName("Barsetshire Safeguarding Children Partnership", "BSCP",
				PartnershipForm.SAFEGUARDING_PARTNERS, "Keeps *children* safe.", LocalDate.of(2019, 9, 29), null, null,
				null);
		return new ImportedBodies(
				new ImportedPartnership("barsetshire", List.of("Barsetshire"), List.of(board, partners)),
				List.of(organisation("county-council", OrganisationKind.COUNTY_COUNCIL, "Barsetshire County Council"),
						organisation("police", OrganisationKind.POLICE, "Barset Police"),
						new ImportedOrganisation("barset-ccg", OrganisationKind.HEALTH_COMMISSIONER,
								List.of(new ImportedName("Barset CCG", "BCCG", LocalDate.of(2013, 4, 1),
										SWITCH.minusDays(1), null, null))),
						new ImportedOrganisation("barset-icb", OrganisationKind.HEALTH_COMMISSIONER,
								List.of(new ImportedName("Barset ICB", "BICB", SWITCH, null, null, null)))),
				List.of(new ImportedSuccession("barset-ccg", "barset-icb", SWITCH, false, null, "a wider area")),
				List.of(new ImportedRole("county-council", AgencyRoleKind.STATUTORY_SAFEGUARDING_PARTNER, null, null,
						null),
						new ImportedRole("barset-ccg", AgencyRoleKind.STATUTORY_SAFEGUARDING_PARTNER, null,
								SWITCH.minusDays(1), null),
						new ImportedRole("barset-icb", AgencyRoleKind.STATUTORY_SAFEGUARDING_PARTNER, SWITCH, null,
								null)),
				List.of(group("quality-subgroup", GroupKind.SUBGROUP, "Quality Subgroup", "executive", 6,
						List.of(new ImportedMember("county-council", null, null, null, null),
								new ImportedMember(null, "lay members", null, null, null))),
						group("executive", GroupKind.EXECUTIVE, "Executive Group", null, 4,
								List.of(new ImportedMember("police", "Chief Constable", "all forces", null, null)))),
				List.of(new ImportedAppointment(null, "Independent Chair", null, "executive", null,
						LocalDate.of(2024, 9, 30), "the role ended", null),
						new ImportedAppointment(null, "Director of Children's Services", "county-council", null, null,
								null, null, null)));
	}

	/** Deletes the rows of a test that commits; no service deletes a partnership. */
	static void clear(JdbcClient jdbc) {
		for (String table : List.of("appointment", "group_membership", "governance_group", "agency_role", "succession",
				"organisation_name", "organisation", "partnership_name", "partnership")) {
			jdbc.sql("delete from " + table).update();
		}
	}

	/** A file in which much is wrong. */
	static ImportedBodies broken() {
		var first = new ImportedPartnershipName("Board", null, PartnershipForm.LSCB, null, null,
				LocalDate.of(2019, 9, 29), null, null);
		var second = new ImportedPartnershipName("Partnership", null, PartnershipForm.SAFEGUARDING_PARTNERS, null,
				LocalDate.of(2019, 9, 29), null, null, null);
		var backwards = new ImportedOrganisation("police", OrganisationKind.POLICE,
				List.of(new ImportedName("Police", null, SWITCH, SWITCH.minusDays(1), null, null)));
		return new ImportedBodies(new ImportedPartnership("manage", List.of("Somewhere"), List.of(first, second)),
				List.of(backwards, new ImportedOrganisation("police", OrganisationKind.POLICE, List.of())),
				List.of(new ImportedSuccession("police", "nobody", SWITCH, true, null, null)),
				List.of(new ImportedRole("nobody", AgencyRoleKind.FUNDER, null, null, null)), List.of(
						group("a-group", GroupKind.SUBGROUP, "A group", "no-group", 400,
								List.of(new ImportedMember("nobody", null, null, null, null),
										new ImportedMember(null, " ", null, null, null))),
						group("new", GroupKind.SUBGROUP, " ", null, 4, List.of())),
				List.of(new ImportedAppointment(null, " ", null, "no-group", null, null, "ended", null)));
	}

	private static ImportedOrganisation organisation(String slug, OrganisationKind kind, String name) {
		return new ImportedOrganisation(slug, kind, List.of(new ImportedName(name, null, null, null, null, null)));
	}

	private static ImportedGroup group(String slug, GroupKind kind, String name, @Nullable String parent, int meetings,
			List<ImportedMember> members) {
		return new ImportedGroup(slug, new GroupDescription(kind, name, null, "Remit of " + name), parent, null,
				new Meetings(meetings, null), new GroupPeriod(null, null, null), members, null);
	}

}
