package org.throughline.partnership;

import java.util.List;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds partnerships and their groups for tests.
 */
@TestComponent
public class TestPartnerships {

	private final PartnershipRepository partnerships;

	private final GovernanceGroupRepository groups;

	private final AgencyRoleRepository roles;

	private final PartnershipService service;

	private final JdbcClient jdbc;

	TestPartnerships(PartnershipRepository partnerships, GovernanceGroupRepository groups, AgencyRoleRepository roles,
			PartnershipService service, JdbcClient jdbc) {
		this.partnerships = partnerships;
		this.service = service;
		this.groups = groups;
		this.roles = roles;
		this.jdbc = jdbc;
	}

	/** Adds a partnership without a name. */
	public UUID add(String slug, String area) {
		return save(new Partnership(slug, List.of(area)));
	}

	/** Adds a partnership named after its area on every date. */
	public UUID addNamed(String slug, String area) {
		var partnership = new Partnership(slug, List.of(area));
		partnership.addName(new PartnershipNameEdit(area + " Safeguarding Children Partnership", null,
				PartnershipForm.SAFEGUARDING_PARTNERS, null, null, null, null));
		return save(partnership);
	}

	private UUID save(Partnership partnership) {
		this.partnerships.save(partnership);
		this.partnerships.flush();
		return partnership.id();
	}

	/** Shows a partnership in lists, searches and comparisons, or leaves it out. */
	@Transactional
	public void list(String slug, boolean listed) {
		var partnership = this.partnerships.findById(id(slug)).orElseThrow();
		partnership.apply(new PartnershipProfile(slug, this.service.profile(partnership.id()).areas(), listed));
		save(partnership);
	}

	/** Makes an organisation a member of a partnership. */
	public void addMember(UUID partnership, UUID organisation) {
		this.roles.save(new AgencyRole(partnership, organisation, AgencyRoleKind.RELEVANT_AGENCY, Validity.UNKNOWN));
		this.roles.flush();
	}

	/** Removes a partnership with one member. */
	public void remove(UUID partnership, UUID member) {
		this.roles.deleteAll(this.roles.findByPartnershipIdAndOrganisationIdAndRole(partnership, member,
				AgencyRoleKind.RELEVANT_AGENCY));
		this.partnerships.deleteById(partnership);
	}

	/** Adds a subgroup. */
	public UUID group(UUID partnership, String slug, String name) {
		var group = new GovernanceGroup(partnership, slug, new GroupContent(GroupKind.SUBGROUP, name, null, null, null,
				null, Validity.UNKNOWN, GroupArrangement.NONE));
		this.groups.save(group);
		this.groups.flush();
		return group.id();
	}

	/** Returns the identifier of a partnership. */
	public UUID id(String slug) {
		return this.jdbc.sql("select id from partnership where slug = ?").param(slug).query(UUID.class).single();
	}

}
