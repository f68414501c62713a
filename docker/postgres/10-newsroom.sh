#!/bin/bash
# Run by the PostgreSQL image once, on an empty volume: a database and a user for the newsroom, and the same for Keycloak.
# Neither user can do anything to the other's database, and neither is a superuser.
set -eu

for who in thesop keycloak; do
    case $who in
        thesop) password=$SOP_DB_PASSWORD ;;
        keycloak) password=$KEYCLOAK_DB_PASSWORD ;;
    esac
    # By variables, so that a password may hold any character and none is seen in the list of processes.
    WHO=$who PASSWORD=$password psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv who WHO
\getenv password PASSWORD
create role :"who" login password :'password';
create database :"who" owner :"who";
revoke all on database :"who" from public;
SQL
done
