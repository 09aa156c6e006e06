package org.throughline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.RecordService;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.Dates;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the roles of organisations in a partnership.
 */
@Service
@Transactional
public class AgencyRoleService implements RecordService<UUID, AgencyRoleDetails, AgencyRoleEdit> {

	private final JdbcClient jdbc;

	private final OrganisationReader reading;

	private final AgencyRoleRepository roles;

	private final OrganisationRepository organisations;

	private final CurrentUser user;

	private final Clock clock;

	AgencyRoleService(JdbcClient jdbc, OrganisationReader reading, AgencyRoleRepository roles,
			OrganisationRepository organisations, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.reading = reading;
		this.roles = roles;
		this.organisations = organisations;
		this.user = user;
		this.clock = clock;
	}

	/** Returns all roles in the partnership, current ones first. */
	@Transactional(readOnly = true)
	public List<AgencyRoleDetails> rolesIn(UUID partnershipId) {
		return this.jdbc.sql("""
				select r.id, r.role, o.slug as organisation_slug, n.name as organisation_name, r.valid_from, r.valid_to,
				  r.note, organisation_end(o.id) as organisation_end, r.version
				from agency_role r join organisation o on o.id = r.organisation_id
				left join lateral organisation_name_at(o.id, :day) n on true
				where r.partnership_id = :partnership
				order by least(r.valid_to, organisation_end(o.id)) desc nulls first, lower(n.name), o.slug, r.id""")
			.param("day", LocalDate.now(this.clock))
			.param("partnership", partnershipId)
			.query(MappedRecord.rows(AgencyRoleDetails.class))
			.list();
	}

	@Override
	@Transactional(readOnly = true)
	public AgencyRoleDetails find(UUID partnershipId, UUID roleId) {
		return Records.one(rolesIn(partnershipId), (role) -> role.id().equals(roleId));
	}

	@Override
	public UUID add(UUID partnershipId, AgencyRoleEdit change) {
		this.user.requireManager(partnershipId);
		var organisation = this.organisations.findBySlug(change.organisationSlug())
			.orElseThrow(() -> new RuleViolation("organisation", "organisation.unknown"));
		var role = new AgencyRole(partnershipId, organisation.id(), change.role(), change.validity());
		requireFree(partnershipId, role, change.validity());
		this.roles.saveAndFlush(role);
		return role.id();
	}

	@Override
	public void edit(UUID partnershipId, UUID roleId, int version, AgencyRoleEdit change) {
		var role = forChange(partnershipId, roleId, version);
		requireFree(partnershipId, role, change.validity());
		role.changeValidity(change.validity());
		this.roles.flush();
	}

	/** Removes a role that was entered by mistake. */
	public void remove(UUID partnershipId, UUID roleId, int version) {
		this.roles.delete(forChange(partnershipId, roleId, version));
		this.roles.flush();
	}

	private void requireFree(UUID partnershipId, AgencyRole role, Validity validity) {
		this.reading.requireExists(role.organisationId(), validity.from(), validity.to(), "");
		for (var other : this.roles.findByPartnershipIdAndOrganisationIdAndRole(partnershipId, role.organisationId(),
				role.role())) {
			if (!other.equals(role) && other.validity().overlaps(validity)) {
				throw new RuleViolation("from", "organisation.role.overlap",
						Dates.period(other.validity().from(), other.validity().to()));
			}
		}
	}

	private AgencyRole forChange(UUID partnershipId, UUID roleId, int version) {
		this.user.requireManager(partnershipId);
		var role = this.roles.findByIdAndPartnershipId(roleId, partnershipId).orElseThrow(NotFoundException::new);
		role.requireVersion(version);
		return role;
	}

}
