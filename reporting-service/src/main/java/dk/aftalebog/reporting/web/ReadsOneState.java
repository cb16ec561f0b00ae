package dk.aftalebog.reporting.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that one request reads is of one state of the database: what it says about how far
 * the projection has come holds for the rest of its answer.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public @interface ReadsOneState {

}
