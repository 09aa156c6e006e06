package org.throughline.account.web;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.PrivateLink;
import org.throughline.account.PrivateLinkPages;
import org.throughline.account.PrivateLinkService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;

/**
 * The address of a private link, and the lists on which links are ended.
 */
@Controller
class PrivateLinkController {

	private static final String OWN = "/account/links";

	private static final String REVOKED = "privateLink.revoked";

	private final PrivateLinkService links;

	private final List<PrivateLinkPages> pages;

	PrivateLinkController(PrivateLinkService links, List<PrivateLinkPages> pages) {
		this.links = links;
		this.pages = pages;
	}

	/** Leads to the first page that the link opens. */
	@GetMapping("/answer/{secret}")
	String open(PrivateLink link) {
		return this.pages.stream()
			.filter((each) -> each.kind() == link.kind())
			.findFirst()
			.map((found) -> "redirect:" + link.path() + "/" + found.firstPage(link))
			.orElseThrow(NotFoundException::new);
	}

	@GetMapping(OWN)
	String own(Model model) {
		model.addAttribute("links", this.links.own());
		return "account/private-links";
	}

	@PostMapping(OWN + "/{id}/revoke")
	String revokeOwn(@PathVariable UUID id, RedirectAttributes redirect) {
		this.links.revokeOwn(id);
		return Redirects.to(OWN, REVOKED, redirect);
	}

	@PostMapping(OWN + "/revoke")
	String revokeAllOwn(RedirectAttributes redirect) {
		this.links.revokeAllOwn();
		return Redirects.to(OWN, "privateLink.revokedAll", redirect);
	}

	@GetMapping("/manage/{partnership}/private-links")
	String inPartnership(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("links", this.links.inPartnership(partnership.id()));
		model.addAttribute("breadcrumbTrail", partnership.breadcrumbs(new PageLink("Private links", null)));
		return "account/partnership-links";
	}

	@PostMapping("/manage/{partnership}/private-links/{id}/revoke")
	String revoke(@Managed PartnershipSummary partnership, @PathVariable UUID id, RedirectAttributes redirect) {
		this.links.revoke(partnership.id(), id);
		return Redirects.to(partnership.manageAddress() + "/private-links", REVOKED, redirect);
	}

}
