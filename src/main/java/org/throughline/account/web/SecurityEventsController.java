package org.throughline.account.web;

import java.util.Arrays;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.account.SecurityEventKind;
import org.throughline.account.SecurityEvents;
import org.throughline.platform.govuk.Paging;

/**
 * The log of security events.
 */
@Controller
class SecurityEventsController {

	private final SecurityEvents events;

	SecurityEventsController(SecurityEvents events) {
		this.events = events;
	}

	@GetMapping("/admin/security-events")
	String securityEvents(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "1") String page,
			Model model) {
		var wanted = Arrays.stream(SecurityEventKind.values())
			.filter((known) -> known.name().equals(kind))
			.findFirst()
			.orElse(null);
		var events = this.events.list(wanted, Paging.request(page));
		model.addAttribute("events", events);
		model.addAttribute("eventKinds", SecurityEventKind.values());
		model.addAttribute("chosenKind", (wanted != null) ? wanted.name() : "");
		model.addAttribute("pagination",
				Paging.of(events, "/admin/security-events", "kind", (wanted != null) ? wanted.name() : ""));
		return "account/security-events";
	}

}
