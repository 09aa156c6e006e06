package org.throughline.partnership;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.Assert;

import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportRefused;

/**
 * Imports a partnership with its organisations, groups and appointments from a file, all
 * or nothing.
 */
@Service
public class BodiesImport {

	private final JdbcClient jdbc;

	private final PartnershipRepository partnerships;

	private final OrganisationRepository organisations;

	private final SuccessionRepository successions;

	private final AgencyRoleRepository roles;

	private final GovernanceGroupRepository groups;

	private final AppointmentRepository appointments;

	private final CurrentUser user;

	BodiesImport(JdbcClient jdbc, PartnershipRepository partnerships, OrganisationRepository organisations,
			SuccessionRepository successions, AgencyRoleRepository roles, GovernanceGroupRepository groups,
			AppointmentRepository appointments, CurrentUser user) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
		this.organisations = organisations;
		this.successions = successions;
		this.roles = roles;
		this.groups = groups;
		this.appointments = appointments;
		this.user = user;
	}

	/**
	 * Imports a file; for administrators and processes only. Existing organisations are
	 * not changed, because other partnerships use them too. A partnership that was added
	 * by hand keeps its names and areas; it gets what the file has if it has no bodies
	 * yet.
	 * @return the partnership's id
	 * @throws ImportRefused if the file has problems
	 */
	@Transactional
	public UUID importBodies(ImportedBodies bodies) {
		this.user.requireAdministrator();
		var organisationIds = idsBySlug("organisation");
		var partnerships = idsBySlug("partnership_slug");
		UUID existing = partnerships.get(bodies.partnership().slug());
		if (existing != null && !hasBodies(existing)) {
			partnerships.remove(bodies.partnership().slug());
		}
		var problems = BodiesCheck.problems(bodies, organisationIds.keySet(), partnerships.keySet());
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
		UUID partnershipId = (existing != null) ? existing : importPartnership(bodies.partnership());
		importOrganisations(bodies, organisationIds);
		importSuccessions(bodies, organisationIds);
		for (var role : BodiesCheck.each(bodies.roles())) {
			this.roles.save(new AgencyRole(partnershipId, known(organisationIds, role.organisation()), role.role(),
					new Validity(role.from(), role.to(), role.note())));
		}
		var groupIds = importGroups(bodies, partnershipId, organisationIds);
		for (var appointment : BodiesCheck.each(bodies.appointments())) {
			this.appointments.save(new Appointment(partnershipId, idOf(organisationIds, appointment.organisation()),
					idOf(groupIds, appointment.group()),
					new AppointmentContent(appointment.person(), appointment.title(),
							new Validity(appointment.from(), appointment.to(), appointment.note()),
							appointment.endReason())));
		}
		this.partnerships.flush();
		return partnershipId;
	}

	private boolean hasBodies(UUID partnershipId) {
		return this.jdbc.sql("""
				select exists (select from agency_role where partnership_id = :id)
				  or exists (select from governance_group where partnership_id = :id)
				  or exists (select from appointment where partnership_id = :id)""")
			.param("id", partnershipId)
			.query(Boolean.class)
			.single();
	}

	private UUID importPartnership(ImportedBodies.ImportedPartnership imported) {
		var partnership = new Partnership(imported.slug(), imported.areas());
		imported.names()
			.stream()
			.sorted(Comparator.comparing((name) -> !name.isMain()))
			.map((name) -> new PartnershipNameEdit(name.name(), name.acronym(), name.form(), name.purpose(),
					new Validity(name.from(), name.to(), name.note()), !name.isMain()))
			.forEach(partnership::addName);
		this.partnerships.save(partnership);
		this.partnerships.flush();
		return partnership.id();
	}

	private void importOrganisations(ImportedBodies bodies, Map<String, UUID> ids) {
		var before = new HashSet<>(ids.keySet());
		for (var imported : BodiesCheck.each(bodies.organisations())) {
			if (before.contains(imported.slug())) {
				continue;
			}
			var organisation = new Organisation(imported.slug(), imported.kind());
			imported.names()
				.stream()
				.sorted(Comparator.comparing((name) -> !name.isMain()))
				.map((name) -> new OrganisationNameEdit(name.name(), name.acronym(),
						new Validity(name.from(), name.to(), name.note()), !name.isMain()))
				.forEach(organisation::addName);
			this.organisations.save(organisation);
			ids.put(imported.slug(), organisation.id());
		}
		this.organisations.flush();
	}

	private void importSuccessions(ImportedBodies bodies, Map<String, UUID> ids) {
		for (var imported : BodiesCheck.each(bodies.successions())) {
			UUID predecessor = known(ids, imported.predecessor());
			UUID successor = known(ids, imported.successor());
			if (!this.successions.existsByPredecessorIdAndSuccessorId(predecessor, successor)) {
				this.successions.save(new Succession(predecessor, successor, new SuccessionContent(imported.on(),
						imported.sameFootprint(), imported.isConfirmed(), imported.note())));
			}
		}
	}

	private Map<String, UUID> importGroups(ImportedBodies bodies, UUID partnershipId,
			Map<String, UUID> organisationIds) {
		var groups = new HashMap<String, GovernanceGroup>();
		for (var imported : BodiesCheck.each(bodies.groups())) {
			var group = new GovernanceGroup(partnershipId, imported.slug(), imported.toContent());
			group.changeHost(idOf(organisationIds, imported.host()));
			for (var member : BodiesCheck.each(imported.members())) {
				group.addMember(idOf(organisationIds, member.organisation()), new MemberEdit(member.organisation(),
						member.as(), member.representing(), member.from(), member.to()));
			}
			groups.put(imported.slug(), this.groups.save(group));
		}
		this.groups.flush();
		var ids = new HashMap<String, UUID>();
		groups.forEach((slug, group) -> ids.put(slug, group.id()));
		for (var imported : BodiesCheck.each(bodies.groups())) {
			GovernanceGroup group = groups.get(imported.slug());
			if (group != null && imported.parent() != null) {
				group.changeParent(ids.get(imported.parent()));
			}
		}
		this.groups.flush();
		return ids;
	}

	private Map<String, UUID> idsBySlug(String table) {
		return KnownSlugs.read(this.jdbc.sql("select slug, id from " + table));
	}

	private static @Nullable UUID idOf(Map<String, UUID> ids, @Nullable String slug) {
		return (slug != null) ? ids.get(slug) : null;
	}

	private static UUID known(Map<String, UUID> ids, String slug) {
		UUID id = ids.get(slug);
		Assert.state(id != null, () -> "checked before, yet unknown: " + slug);
		return id;
	}

}
