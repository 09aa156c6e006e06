package org.throughline.browse.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.PrivateLinkService;
import org.throughline.account.PrivateLinkSummary;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Grant;
import org.throughline.platform.web.PublicAddress;

/**
 * The page on which a person creates and ends the private addresses of their calendars.
 */
@Controller
@RequestMapping("/account/calendar")
class OwnCalendarController {

	private static final String PAGE = "/account/calendar";

	private final PrivateLinkService links;

	private final PartnershipService partnerships;

	private final CurrentUser user;

	private final PublicAddress publicAddress;

	OwnCalendarController(PrivateLinkService links, PartnershipService partnerships, CurrentUser user,
			PublicAddress publicAddress) {
		this.links = links;
		this.partnerships = partnerships;
		this.user = user;
		this.publicAddress = publicAddress;
	}

	@GetMapping
	String list(Model model) {
		var links = this.links.ownCalendars();
		model.addAttribute("calendars",
				own().stream()
					.map((partnership) -> new OwnCalendar(partnership, links.get(partnership.id())))
					.toList());
		return "browse/own-calendar";
	}

	/** Creates an address, which replaces the former one, and shows it this once. */
	@PostMapping("/{partnership}")
	String create(@PathVariable String partnership, Model model, HttpServletResponse response) {
		var own = own(partnership);
		var secret = this.links.createCalendar(own.id());
		if (secret.isEmpty()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("exists", own);
			return list(model);
		}
		model.addAttribute("created", own);
		model.addAttribute("calendarAddress", this.publicAddress.of("/calendar/" + secret.get() + ".ics"));
		return list(model);
	}

	@PostMapping("/{partnership}/revoke")
	String revoke(@PathVariable String partnership, RedirectAttributes redirect) {
		this.links.endCalendar(own(partnership).id());
		return Redirects.to(PAGE, "privateLink.revoked", redirect);
	}

	private PartnershipSummary own(String slug) {
		return Records.one(own(), (each) -> each.slug().equals(slug));
	}

	private List<PartnershipSummary> own() {
		List<UUID> ids = this.user.grants().stream().map(Grant::partnershipId).filter(Objects::nonNull).toList();
		return this.partnerships.all().stream().filter((each) -> ids.contains(each.id())).toList();
	}

	/**
	 * A calendar of the person.
	 *
	 * @param link its address, or {@code null} if there is none
	 */
	record OwnCalendar(PartnershipSummary partnership, @Nullable PrivateLinkSummary link) {

	}

}
