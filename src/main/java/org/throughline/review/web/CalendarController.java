package org.throughline.review.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.review.CalendarLinkService;

/**
 * Serves the calendar of a private link to programs that cannot sign in. It names reviews
 * by their reference only.
 */
@Controller
class CalendarController {

	private final CalendarLinkService links;

	private final Clock clock;

	CalendarController(CalendarLinkService links, Clock clock) {
		this.links = links;
		this.clock = clock;
	}

	@GetMapping("/calendar/{token}.ics")
	ResponseEntity<byte[]> calendar(@PathVariable String token) {
		var calendar = new CalendarText(this.clock.instant());
		this.links.read(token).forEach(calendar::add);
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noStore())
			.header("X-Robots-Tag", "noindex, nofollow")
			.body(calendar.toString().getBytes(StandardCharsets.UTF_8));
	}

}
