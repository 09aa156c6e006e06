package org.throughline.partnership.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.Validity;
import org.throughline.platform.form.RecordKind;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.text.Messages;
import org.throughline.platform.time.Dates;

/**
 * The removal pages of names, roles, group members and successors. Their changes are part
 * of the history of the partnership, organisation or group.
 */
@Configuration(proxyBeanMethods = false)
class GovernanceRecordPages {

	private static final String ID = ":[0-9a-f-]+}";

	@Bean
	RecordKind partnershipNamePages(PartnershipService partnerships) {
		return new RecordKind("partnershipName", "names/{nameId" + ID, (partnership, path) -> {
			var name = Records.one(partnerships.names(partnership), (each) -> each.id().equals(path.id("nameId")));
			return new RecordKind.Found(name.id(), named(name.name(), name.validity()),
					partnerships.version(partnership), "Names", "names");
		}, (partnership, path, version) -> partnerships.removeName(partnership, version, path.id("nameId")))
			.withoutHistory();
	}

	@Bean
	RecordKind agencyRolePages(AgencyRoleService roles, Messages messages) {
		return new RecordKind("agencyRole", "roles/{key" + ID, (partnership, path) -> {
			var role = roles.find(partnership, path.id("key"));
			String kind = messages.label(role.role());
			return new RecordKind.Found(role.id(), named(role.organisationName() + ", " + kind, role.validity()),
					role.version(), "Governance", "governance");
		}, (partnership, path, version) -> roles.remove(partnership, path.id("key"), version)).withoutHistory();
	}

	@Bean
	RecordKind groupMemberPages(GovernanceService governance) {
		return new RecordKind("groupMember", "groups/{slug}/members/{memberId" + ID, (partnership, path) -> {
			var group = governance.find(partnership, path.text("slug"));
			var member = Records.one(group.members(), (each) -> each.id().equals(path.id("memberId")));
			return new RecordKind.Found(member.id(), member.words(), group.version(), group.group().content().name(),
					"groups/" + group.slug());
		}, (partnership, path, version) -> governance.removeMember(partnership, path.text("slug"), version,
				path.id("memberId")))
			.withoutHistory();
	}

	@Bean
	RecordKind organisationNamePages(OrganisationService organisations, OrganisationPages pages) {
		return new RecordKind("organisationName", "organisations/{slug}/names/{nameId" + ID, (partnership, path) -> {
			var details = pages.changeable(partnership, path.text("slug"));
			var name = Records.one(details.names(), (each) -> each.id().equals(path.id("nameId")));
			return new RecordKind.Found(name.id(), name.name(), details.version(), details.organisation().name(),
					"organisations/" + details.organisation().slug());
		}, (partnership, path, version) -> organisations.removeName(partnership, path.text("slug"), version,
				path.id("nameId")))
			.withoutHistory();
	}

	@Bean
	RecordKind successionPages(OrganisationService organisations, OrganisationPages pages) {
		return new RecordKind("succession", "organisations/{slug}/succession/{successor}", (partnership, path) -> {
			var details = pages.changeable(partnership, path.text("slug"));
			var successor = Records.one(details.successors(), (each) -> each.slug().equals(path.text("successor")));
			return new RecordKind.Found(details.organisation().id(), successor.name(), details.version(),
					details.organisation().name(), "organisations/" + details.organisation().slug());
		}, (partnership, path, version) -> organisations.removeSuccession(partnership, path.text("slug"),
				path.text("successor")))
			.withoutHistory()
			.withoutPage();
	}

	private static String named(String name, Validity validity) {
		return (validity.from() != null || validity.to() != null)
				? name + ", " + Dates.period(validity.from(), validity.to()) : name;
	}

}
