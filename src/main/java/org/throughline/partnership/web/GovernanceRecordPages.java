package org.throughline.partnership.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.partnership.AgencyRoleDetails;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.OrganisationDetails;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipNameDetails;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.web.NotFoundException;

/**
 * The removal pages of names, roles, group members and successors. Their changes are part
 * of the history of the partnership, organisation or group.
 */
@Configuration(proxyBeanMethods = false)
class GovernanceRecordPages {

	private static final String ID = ":[0-9a-f-]+}";

	@Bean
	RecordPages partnershipNamePages(PartnershipService partnerships) {
		return new Kind("partnershipName", "names/{nameId" + ID, true, (partnership, path) -> {
			var name = one(partnerships.names(partnership), PartnershipNameDetails::id, path.id("nameId"));
			return new RecordPages.Found(name.id(), name.name(), partnerships.version(partnership), "Names", "names");
		}, (partnership, path, version) -> partnerships.removeName(partnership, version, path.id("nameId")));
	}

	@Bean
	RecordPages agencyRolePages(AgencyRoleService roles) {
		return new Kind("agencyRole", "roles/{roleId" + ID, true, (partnership, path) -> {
			var role = one(roles.rolesIn(partnership), AgencyRoleDetails::id, path.id("roleId"));
			return new RecordPages.Found(role.id(), role.organisationName(), role.version(), "Governance",
					"governance");
		}, (partnership, path, version) -> roles.remove(partnership, path.id("roleId"), version));
	}

	@Bean
	RecordPages groupMemberPages(GovernanceService governance) {
		return new Kind("groupMember", "groups/{slug}/members/{memberId" + ID, true, (partnership, path) -> {
			var group = governance.group(partnership, path.text("slug"));
			var member = one(group.members(), GroupDetails.Member::id, path.id("memberId"));
			return new RecordPages.Found(member.id(), member.words(), group.version(), group.group().content().name(),
					"groups/" + group.slug());
		}, (partnership, path, version) -> governance.removeMember(partnership, path.text("slug"), version,
				path.id("memberId")));
	}

	@Bean
	RecordPages organisationNamePages(OrganisationService organisations, OrganisationPages pages) {
		return new Kind("organisationName", "organisations/{slug}/names/{nameId" + ID, true, (partnership, path) -> {
			var details = pages.changeable(partnership, path.text("slug"));
			var name = one(details.names(), OrganisationDetails.Name::id, path.id("nameId"));
			return new RecordPages.Found(name.id(), name.name(), details.version(), details.organisation().name(),
					"organisations/" + details.organisation().slug());
		}, (partnership, path, version) -> organisations.removeName(partnership, path.text("slug"), version,
				path.id("nameId")));
	}

	@Bean
	RecordPages successionPages(OrganisationService organisations, OrganisationPages pages) {
		return new Kind("succession", "organisations/{slug}/succession/{successor}", false, (partnership, path) -> {
			var details = pages.changeable(partnership, path.text("slug"));
			var successor = one(details.successors(), OrganisationDetails.Kin::slug, path.text("successor"));
			return new RecordPages.Found(details.organisation().id(), successor.name(), details.version(),
					details.organisation().name(), "organisations/" + details.organisation().slug());
		}, (partnership, path, version) -> organisations.removeSuccession(partnership, path.text("slug"),
				path.text("successor")));
	}

	private static <T, K> T one(List<T> records, Function<T, K> key, K value) {
		return records.stream()
			.filter((each) -> key.apply(each).equals(value))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Finds a record by the variables of its address. */
	private interface Finder {

		RecordPages.Found find(UUID partnershipId, RecordPath path);

	}

	/** Removes a record that has this version. */
	private interface Remover {

		void remove(UUID partnershipId, RecordPath path, int version);

	}

	/** A kind of record with a removal page. */
	private record Kind(String kind, String path, boolean hasPage, Finder finder,
			Remover remover) implements RecordPages {

		@Override
		public boolean hasHistory() {
			return false;
		}

		@Override
		public Found find(UUID partnershipId, RecordPath path) {
			return this.finder.find(partnershipId, path);
		}

		@Override
		public void remove(UUID partnershipId, RecordPath path, int version) {
			this.remover.remove(partnershipId, path, version);
		}

	}

}
