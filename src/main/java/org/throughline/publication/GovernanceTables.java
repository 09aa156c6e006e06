package org.throughline.publication;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GovernanceSnapshot;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportSummary;

/**
 * The organisations, groups and appointments in force at the date of a report.
 */
@Component
@Order(40)
class GovernanceTables implements SnapshotContent {

	private final GovernanceService governance;

	private final Messages messages;

	GovernanceTables(GovernanceService governance, Messages messages) {
		this.governance = governance;
		this.messages = messages;
	}

	@Override
	public List<SnapshotTable> of(UUID partnershipId, ReportSummary report) {
		return this.governance.findSnapshot(partnershipId, report.datedOn(), report.startsOn())
			.stream()
			.flatMap((found) -> Stream.of(agencies(found.agencies()), groups(found.groups()),
					appointments(found.appointments())))
			.flatMap(List::stream)
			.toList();
	}

	private List<SnapshotTable> agencies(List<GovernanceSnapshot.AgencyInRole> rows) {
		return new TableOf<GovernanceSnapshot.AgencyInRole>("organisations", ReportPart.GOVERNANCE, this.messages)
			.line("organisation", GovernanceSnapshot.AgencyInRole::name)
			.line("role", GovernanceSnapshot.AgencyInRole::role)
			.text("note", GovernanceSnapshot.AgencyInRole::note)
			.of(rows);
	}

	private List<SnapshotTable> groups(List<GovernanceSnapshot.GroupInForce> rows) {
		return new TableOf<GovernanceSnapshot.GroupInForce>("groups", ReportPart.GOVERNANCE, this.messages)
			.line("group", (row) -> row.content().name())
			.line("kind", (row) -> row.content().kind())
			.line("parent", GovernanceSnapshot.GroupInForce::parentName)
			.text("remit", (row) -> row.content().remit())
			.text("note", (row) -> row.content().validity().note())
			.of(rows);
	}

	private List<SnapshotTable> appointments(List<GovernanceSnapshot.AppointmentInForce> rows) {
		return new TableOf<GovernanceSnapshot.AppointmentInForce>("appointments", ReportPart.GOVERNANCE, this.messages)
			.line("role", GovernanceSnapshot.AppointmentInForce::roleTitle)
			.line("name", GovernanceSnapshot.AppointmentInForce::personName)
			.line("organisation", GovernanceSnapshot.AppointmentInForce::organisationName)
			.line("group", GovernanceSnapshot.AppointmentInForce::groupName)
			.text("note", GovernanceSnapshot.AppointmentInForce::note)
			.of(rows);
	}

}
