package org.throughline.report.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * One of the values a list offers was chosen.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneOf.NameOfConstant.class)
@interface OneOf {

	Class<? extends Enum<?>> value();

	String message() default "Choose one of the answers";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Compares with the names of the constants. */
	class NameOfConstant implements ConstraintValidator<OneOf, String> {

		private Enum<?>[] constants = {};

		@Override
		public void initialize(OneOf annotation) {
			this.constants = annotation.value().getEnumConstants();
		}

		@Override
		public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
			return Arrays.stream(this.constants).anyMatch((constant) -> constant.name().equals(typed));
		}

	}

}
