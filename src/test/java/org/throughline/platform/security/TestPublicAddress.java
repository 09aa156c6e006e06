package org.throughline.platform.security;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.util.ReflectionTestUtils;

import org.throughline.platform.web.PublicAddress;

/** The public address and whether it needs https, which a test changes. */
@TestComponent
public class TestPublicAddress {

	private final PublicAddress address;

	private final HttpsInterceptor https;

	/** Whether https is needed without an address. */
	private final boolean required;

	TestPublicAddress(PublicAddress address, HttpsInterceptor https) {
		this.address = address;
		this.https = https;
		this.required = (boolean) Objects.requireNonNull(ReflectionTestUtils.getField(https, "required"));
	}

	/** Sets the address, over https, or none. */
	public void set(@Nullable String address) {
		ReflectionTestUtils.setField(this.address, "address", address);
		ReflectionTestUtils.setField(this.https, "required", address != null || this.required);
	}

}
