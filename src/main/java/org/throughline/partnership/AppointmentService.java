package org.throughline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.list.ShortList;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.RecordService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the appointments of a partnership.
 */
@Service
@Transactional(readOnly = true)
public class AppointmentService implements RecordService<UUID, AppointmentDetails, AppointmentEdit> {

	private static final String APPOINTMENTS = """
			select a.id, a.person_name, a.role_title, o.slug as organisation_slug,
			  (select name from organisation_name_at(o.id, :day)) as organisation_name, g.slug as group_slug, g.name as group_name,
			  a.valid_from, a.valid_to, a.end_reason, a.note, organisation_end(o.id) as organisation_end, a.version
			from appointment a left join organisation o on o.id = a.organisation_id
			left join governance_group g on g.id = a.group_id
			where a.partnership_id = :partnership
			""";

	private final JdbcClient jdbc;

	private final OrganisationReader reading;

	private final AppointmentRepository appointments;

	private final OrganisationRepository organisations;

	private final GovernanceGroupRepository groups;

	private final CurrentUser user;

	private final Clock clock;

	AppointmentService(JdbcClient jdbc, OrganisationReader reading, AppointmentRepository appointments,
			OrganisationRepository organisations, GovernanceGroupRepository groups, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.reading = reading;
		this.appointments = appointments;
		this.organisations = organisations;
		this.groups = groups;
		this.user = user;
		this.clock = clock;
	}

	/** Returns the columns and filters of the list. */
	public ShortList<AppointmentDetails> list() {
		var today = LocalDate.now(this.clock);
		return ShortList.<AppointmentDetails>sorted("post", "Post", AppointmentDetails::title)
			.andSorted("person", "Person", (one) -> one.content().personName())
			.andSorted("organisation", "Organisation", AppointmentDetails::organisationName)
			.andSorted("group", "Group", AppointmentDetails::groupName)
			.andSorted("from", "Dates", (one) -> one.content().validity().from())
			.search((one) -> one.title() + " " + one.content().personName())
			.filter("organisation", "Organisation", AppointmentDetails::organisationName)
			.filter("group", "Group", AppointmentDetails::groupName)
			.filter("state", "Status", (one) -> Validity.state(one.ends(), today));
	}

	/** Returns all appointments, current ones first. */
	public List<AppointmentDetails> appointments(UUID partnershipId) {
		return statement(
				"order by least(a.valid_to, organisation_end(o.id)) desc nulls first, lower(a.role_title), lower(a.person_name), a.id",
				partnershipId)
			.query(MappedRecord.rows(AppointmentDetails.class))
			.list();
	}

	@Override
	public AppointmentDetails find(UUID partnershipId, UUID id) {
		return statement("and a.id = :id", partnershipId).param("id", id)
			.query(MappedRecord.rows(AppointmentDetails.class))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	private JdbcClient.StatementSpec statement(String rest, UUID partnershipId) {
		return this.jdbc.sql(APPOINTMENTS + rest)
			.param("day", LocalDate.now(this.clock))
			.param("partnership", partnershipId);
	}

	@Override
	@Transactional
	public UUID add(UUID partnershipId, AppointmentEdit change) {
		this.user.requireManager(partnershipId);
		var appointment = new Appointment(partnershipId, organisationId(change),
				groupId(partnershipId, change.groupSlug()), change.content());
		this.appointments.save(appointment);
		this.appointments.flush();
		return appointment.id();
	}

	@Override
	@Transactional
	public void edit(UUID partnershipId, UUID id, int version, AppointmentEdit change) {
		forChange(partnershipId, id, version).replace(organisationId(change),
				groupId(partnershipId, change.groupSlug()), change.content());
		this.appointments.flush();
	}

	private @Nullable UUID organisationId(AppointmentEdit change) {
		String slug = change.organisationSlug();
		if (slug == null) {
			return null;
		}
		UUID id = this.organisations.findBySlug(slug)
			.orElseThrow(() -> new RuleViolation("organisation", "organisation.unknown"))
			.id();
		var validity = change.content().validity();
		this.reading.requireExists(id, validity.from(), validity.to(), "validity.");
		return id;
	}

	private @Nullable UUID groupId(UUID partnershipId, @Nullable String slug) {
		return (slug == null) ? null
				: this.groups.findByPartnershipId(partnershipId)
					.stream()
					.filter((group) -> group.slug().equals(slug))
					.findFirst()
					.orElseThrow(() -> new RuleViolation("group", "group.parent.unknown"))
					.id();
	}

	private Appointment forChange(UUID partnershipId, UUID id, int version) {
		this.user.requireManager(partnershipId);
		var appointment = this.appointments.findByIdAndPartnershipId(id, partnershipId)
			.orElseThrow(NotFoundException::new);
		appointment.requireVersion(version);
		return appointment;
	}

}
