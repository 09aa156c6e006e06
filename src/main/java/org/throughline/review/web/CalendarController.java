package org.throughline.review.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.throughline.partnership.PartnershipService;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublicAddress;
import org.throughline.review.CalendarLinkService;
import org.throughline.review.ReviewClock;

/**
 * Serves the calendar of a private link to programs that cannot sign in. It does not name
 * reviews: a link leads to the page of each, for people who sign in.
 */
@Controller
class CalendarController {

	private final CalendarLinkService links;

	private final PartnershipService partnerships;

	private final PublicAddress publicAddress;

	private final Clock clock;

	CalendarController(CalendarLinkService links, PartnershipService partnerships, PublicAddress publicAddress,
			Clock clock) {
		this.links = links;
		this.partnerships = partnerships;
		this.publicAddress = publicAddress;
		this.clock = clock;
	}

	@GetMapping("/calendar/{token}.ics")
	ResponseEntity<byte[]> calendar(@PathVariable String token) {
		var deadlines = this.links.read(token);
		String manage = this.publicAddress.of(this.partnerships.all()
			.stream()
			.filter((each) -> each.id().equals(deadlines.partnershipId()))
			.findFirst()
			.orElseThrow(NotFoundException::new)
			.manageAddress());
		var calendar = new CalendarText(this.clock.instant());
		deadlines.clocks().forEach((clock) -> calendar.add(clock, manage + page(clock)));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noStore())
			.header("X-Robots-Tag", "noindex, nofollow")
			.body(calendar.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** The address of a review's page would hold its reference. */
	private static String page(ReviewClock clock) {
		return (clock.reportSlug() != null) ? "/reports/" + clock.reportSlug() : "/clocks/reviews/" + clock.subjectId();
	}

}
