package org.throughline.assurance;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.platform.security.Role;
import org.throughline.report.ReportWorld;

/**
 * A business manager rates the organisation of a new partnership.
 */
abstract class RatingTest {

	@Autowired
	ReportWorld world;

	@Autowired
	RatingWorld ratings;

	ReportWorld.Place place;

	String council;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.council = this.place.slug();
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

}
