package dev.vitrine.app.background;

import java.util.function.Consumer;

/**
 * What is done on the UI thread when work ends; exactly one of the three is called.
 *
 * @param success the work returned a value, even if it was cancelled too late to notice: what it did has happened
 * @param failure the work threw, even if it was cancelled meanwhile
 * @param cancelled the work gave up because it was cancelled
 */
public record Outcome<T>(Consumer<? super T> success, Consumer<? super Throwable> failure, Runnable cancelled) {}
