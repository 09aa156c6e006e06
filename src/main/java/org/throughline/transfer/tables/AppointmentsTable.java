package org.throughline.transfer.tables;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.throughline.partnership.AppointmentContent;
import org.throughline.partnership.AppointmentDetails;
import org.throughline.partnership.AppointmentEdit;
import org.throughline.partnership.AppointmentService;
import org.throughline.platform.list.ListRequest;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Appointments, one a row. Their groups are imported first.
 */
@Component
class AppointmentsTable extends SimpleTable<AppointmentDetails, AppointmentEdit> {

	private static final Columns<AppointmentDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("post", 200, AppointmentDetails::title).required().identifying();
		COLUMNS.text("person", 200, (one) -> one.content().personName()).identifying();
		COLUMNS.organisation("organisation", AppointmentDetails::organisationSlug).identifying();
		COLUMNS.link("group", "groups", AppointmentDetails::groupSlug).identifying();
		COLUMNS.day("from", (one) -> one.content().validity().from()).identifying();
		COLUMNS.day("to", (one) -> one.content().validity().to());
		COLUMNS.text("datesNote", 2_000, (one) -> one.content().validity().note());
		COLUMNS.text("endReason", 1_000, (one) -> one.content().endReason());
		COLUMNS.reference(AppointmentDetails::id);
	}

	private final AppointmentService appointments;

	AppointmentsTable(TableSupport support, AppointmentService appointments) {
		super(support, "appointments", "appointments", COLUMNS, appointments::appointments, appointments::add,
				(partnershipId, one, edit) -> appointments.edit(partnershipId, one.id(), one.version(), edit));
		this.appointments = appointments;
	}

	@Override
	protected Stream<?> listed(UUID partnershipId, ListRequest filter) {
		return this.appointments.list().matching(existing(partnershipId), filter).stream().map(this::reference);
	}

	@Override
	protected AppointmentEdit values(Row<AppointmentDetails> row) {
		String reason = row.get("endReason");
		if (reason != null && row.get("to") == null) {
			row.error("to", "appointment.end.missing");
		}
		return new AppointmentEdit(new AppointmentContent(row.get("person"),
				Objects.requireNonNullElse(row.get("post"), "-"), GroupsTable.validity(row), reason),
				row.get("organisation"), row.get("group"));
	}

}
