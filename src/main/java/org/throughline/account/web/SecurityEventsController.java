package org.throughline.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.throughline.account.SecurityEventKind;
import org.throughline.account.SecurityEvents;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;

/**
 * The log of security events.
 */
@Controller
class SecurityEventsController {

	private static final ListColumns COLUMNS = ListColumns.sorted("at", "Date and time")
		.and("Event")
		.and("Person")
		.and("IP address")
		.and("Details");

	private final SecurityEvents events;

	SecurityEventsController(SecurityEvents events) {
		this.events = events;
	}

	@GetMapping("/admin/security-events")
	String securityEvents(ListRequest request, Model model) {
		var events = this.events.list(request.choice(SecurityEventKind.class, "kind"), request.value("person"),
				request.pageable(COLUMNS));
		model.addAttribute("events", events);
		model.addAttribute("listPage",
				request.page(events, COLUMNS)
					.choice("kind", "Type of event", SecurityEventKind.class)
					.search("person", "Person"));
		return "account/security-events";
	}

}
