package org.throughline.partnership;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller's argument of type {@link PartnershipSummary}, or of a type that a
 * {@link PageSubject} finds below it: the partnership named by the path variable
 * {@code partnership}, which the person must manage. For everyone else the page does not
 * exist. It is the model attribute {@code partnership}.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Managed {

}
